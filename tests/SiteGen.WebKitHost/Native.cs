using System.Runtime.InteropServices;

namespace SiteGen.WebKitHost;

/// <summary>What is called of GLib, GTK 3, cairo and WebKitGTK. Names and arguments are theirs.</summary>
internal static partial class Native
{
    public const int LoadFinished = 3;
    public const int WholeDocument = 1;
    public const int DialogOfTextBox = 2;
    public const int Millimetres = 3;

    private const string GLib = "libglib-2.0.so.0";
    private const string GObject = "libgobject-2.0.so.0";
    private const string Gtk = "libgtk-3.so.0";
    private const string Cairo = "libcairo.so.2";
    private const string WebKit = "libwebkit2gtk-4.1.so.0";
    private const string JavaScript = "libjavascriptcoregtk-4.1.so.0";

    [LibraryImport(GLib)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int g_main_context_iteration(nint context, [MarshalAs(UnmanagedType.Bool)] bool mayBlock);

    [LibraryImport(GLib, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int g_setenv(string name, string value, [MarshalAs(UnmanagedType.Bool)] bool overwrite);

    [LibraryImport(GLib)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void g_free(nint memory);

    [LibraryImport(GObject)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void g_object_unref(nint instance);

    [LibraryImport(GObject, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial ulong g_signal_connect_data(nint instance, string signal, nint handler, nint data, nint destroyData, int flags);

    [LibraryImport(GObject)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void g_value_init(ref Value value, nuint type);

    [LibraryImport(GObject)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void g_value_set_boolean(ref Value value, [MarshalAs(UnmanagedType.Bool)] bool to);

    [LibraryImport(GObject, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void g_object_set_property(nint instance, string name, ref Value value);

    [LibraryImport(Gtk)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool gtk_init_check(nint count, nint arguments);

    [LibraryImport(Gtk)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint gtk_settings_get_default();

    [LibraryImport(Gtk)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint gtk_window_new(int type);

    [LibraryImport(Gtk)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void gtk_window_resize(nint window, int width, int height);

    [LibraryImport(Gtk)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void gtk_container_add(nint container, nint widget);

    [LibraryImport(Gtk)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void gtk_widget_show_all(nint widget);

    [LibraryImport(Gtk)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint gtk_print_settings_new();

    [LibraryImport(Gtk, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void gtk_print_settings_set(nint settings, string key, string value);

    [LibraryImport(Gtk)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint gtk_page_setup_new();

    [LibraryImport(Gtk, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint gtk_paper_size_new(string name);

    [LibraryImport(Gtk)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void gtk_paper_size_free(nint size);

    [LibraryImport(Gtk)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void gtk_page_setup_set_paper_size(nint setup, nint size);

    [LibraryImport(Gtk)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void gtk_page_setup_set_top_margin(nint setup, double margin, int unit);

    [LibraryImport(Gtk)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void gtk_page_setup_set_bottom_margin(nint setup, double margin, int unit);

    [LibraryImport(Gtk)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void gtk_page_setup_set_left_margin(nint setup, double margin, int unit);

    [LibraryImport(Gtk)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void gtk_page_setup_set_right_margin(nint setup, double margin, int unit);

    [LibraryImport(Cairo, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int cairo_surface_write_to_png(nint surface, string file);

    [LibraryImport(Cairo)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void cairo_surface_destroy(nint surface);

    [LibraryImport(WebKit)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint webkit_web_context_new_ephemeral();

    [LibraryImport(WebKit)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint webkit_web_view_new_with_context(nint context);

    [LibraryImport(WebKit, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void webkit_web_view_load_uri(nint view, string address);

    [LibraryImport(WebKit)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint webkit_web_view_get_uri(nint view);

    [LibraryImport(WebKit)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int webkit_script_dialog_get_dialog_type(nint dialog);

    [LibraryImport(WebKit)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void webkit_script_dialog_confirm_set_confirmed(nint dialog, [MarshalAs(UnmanagedType.Bool)] bool confirmed);

    [LibraryImport(WebKit, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void webkit_web_view_call_async_javascript_function(
        nint view, string body, nint length, nint arguments, nint world, nint source, nint cancellable, nint callback, nint data);

    [LibraryImport(WebKit)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint webkit_web_view_call_async_javascript_function_finish(nint view, nint result, out nint error);

    [LibraryImport(WebKit)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void webkit_web_view_get_snapshot(nint view, int region, int options, nint cancellable, nint callback, nint data);

    [LibraryImport(WebKit)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint webkit_web_view_get_snapshot_finish(nint view, nint result, out nint error);

    [LibraryImport(WebKit)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint webkit_print_operation_new(nint view);

    [LibraryImport(WebKit)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void webkit_print_operation_set_print_settings(nint operation, nint settings);

    [LibraryImport(WebKit)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void webkit_print_operation_set_page_setup(nint operation, nint setup);

    [LibraryImport(WebKit)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void webkit_print_operation_print(nint operation);

    [LibraryImport(JavaScript)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint jsc_value_to_string(nint value);

    /// <summary>A GValue.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Value
    {
        public nuint Type;
        public long First;
        public long Second;
    }

    /// <summary>A GError.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Error
    {
        public uint Domain;
        public int Code;
        public nint Message;
    }
}
