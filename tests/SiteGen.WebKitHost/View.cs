using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using static SiteGen.WebKitHost.Native;

namespace SiteGen.WebKitHost;

/// <summary>The one page. Each act runs WebKit's loop until it is done; between acts nothing runs. There is one view in a process: what WebKit calls back is static.</summary>
internal static unsafe class View
{
    private const int Patience = 30_000;
    private const int Height = 900;
    private const nuint Boolean = 5 << 2;

    private static nint window;
    private static nint view;
    private static bool isDone;
    private static nint result;
    private static string? problem;

    public static string Address => Marshal.PtrToStringUTF8(webkit_web_view_get_uri(view)) ?? string.Empty;

    public static void Open()
    {
        if (!gtk_init_check(0, 0))
        {
            throw new HostException("There is no screen.");
        }

        window = gtk_window_new(0);
        view = webkit_web_view_new_with_context(webkit_web_context_new_ephemeral());
        gtk_container_add(window, view);
        gtk_window_resize(window, 1280, Height);
        gtk_widget_show_all(window);
        Connect(view, "load-changed", (nint)(delegate* unmanaged[Cdecl]<nint, int, nint, void>)&OnLoad);
        Connect(view, "load-failed", (nint)(delegate* unmanaged[Cdecl]<nint, int, nint, Error*, nint, int>)&OnLoadFailed);
        Connect(view, "script-dialog", (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&OnDialog);
        Connect(view, "print", (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&OnPrintButton);
    }

    public static void Go(string address) => Wait(() => webkit_web_view_load_uri(view, address));

    /// <summary>Runs the body of an asynchronous function, which returns a text.</summary>
    public static string Run(string body)
    {
        Wait(() => webkit_web_view_call_async_javascript_function(view, body, -1, 0, 0, 0, 0, (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, void>)&OnRun, 0));
        var text = jsc_value_to_string(result);
        var copy = Marshal.PtrToStringUTF8(text)!;
        g_free(text);
        g_object_unref(result);
        return copy;
    }

    /// <summary>Prints to a PDF file.</summary>
    /// <param name="paper">A4, Letter, A5 or Half letter.</param>
    /// <param name="block">The margins above and below, in millimetres: this WebKit takes none from the page.</param>
    /// <param name="inline">The margins at the sides.</param>
    /// <param name="file">Its whole path.</param>
    public static void Print(string paper, double block, double inline, string file)
    {
        var operation = webkit_print_operation_new(view);
        var settings = gtk_print_settings_new();
        gtk_print_settings_set(settings, "printer", "Print to File");
        gtk_print_settings_set(settings, "output-file-format", "pdf");
        gtk_print_settings_set(settings, "output-uri", new Uri(file).AbsoluteUri);
        var setup = gtk_page_setup_new();
        var size = gtk_paper_size_new(paper switch { "A4" => "iso_a4", "A5" => "iso_a5", "Half letter" => "na_invoice", _ => "na_letter" });
        gtk_page_setup_set_paper_size(setup, size);
        gtk_page_setup_set_top_margin(setup, block, Millimetres);
        gtk_page_setup_set_bottom_margin(setup, block, Millimetres);
        gtk_page_setup_set_left_margin(setup, inline, Millimetres);
        gtk_page_setup_set_right_margin(setup, inline, Millimetres);
        webkit_print_operation_set_print_settings(operation, settings);
        webkit_print_operation_set_page_setup(operation, setup);
        Connect(operation, "failed", (nint)(delegate* unmanaged[Cdecl]<nint, Error*, nint, void>)&OnPrintFailed);
        Connect(operation, "finished", (nint)(delegate* unmanaged[Cdecl]<nint, nint, void>)&OnPrinted);
        try
        {
            Wait(() => webkit_print_operation_print(operation));
        }
        finally
        {
            gtk_paper_size_free(size);
            g_object_unref(setup);
            g_object_unref(settings);
            g_object_unref(operation);
        }
    }

    /// <summary>Draws the whole page, however long it is, as a window of some width shows it.</summary>
    public static void Picture(int width, bool dark, string file)
    {
        Value value = default;
        g_value_init(ref value, Boolean);
        g_value_set_boolean(ref value, dark);
        g_object_set_property(gtk_settings_get_default(), "gtk-application-prefer-dark-theme", ref value);
        gtk_window_resize(window, width, Height);
        var settled = $"while (innerWidth !== {width} || matchMedia('(prefers-color-scheme: dark)').matches !== {(dark ? "true" : "false")}) {{ await new Promise(done => setTimeout(done, 20)); }} await new Promise(requestAnimationFrame); return '';";
        Run(settled);
        Wait(() => webkit_web_view_get_snapshot(view, WholeDocument, 0, 0, (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, void>)&OnPicture, 0));
        var status = cairo_surface_write_to_png(result, file);
        cairo_surface_destroy(result);
        if (status != 0)
        {
            throw new HostException($"cairo wrote no picture: {status}");
        }
    }

    private static void Wait(Action begin)
    {
        (isDone, problem) = (false, null);
        begin();
        // The loop sleeps until something happens: something must, if WebKit no longer answers.
        using var alarm = new Timer(_ => Hang(), null, Patience, Timeout.Infinite);
        while (!isDone)
        {
            g_main_context_iteration(0, mayBlock: true);
        }

        if (problem is not null)
        {
            throw new HostException(problem);
        }
    }

    // Who started this process sees the end of its answers, and says so.
    private static void Hang()
    {
        Console.Error.WriteLine("WebKit does not answer.");
        Process.GetCurrentProcess().Kill(entireProcessTree: true);
    }

    private static void Connect(nint instance, string signal, nint handler) => g_signal_connect_data(instance, signal, handler, 0, 0, 0);

    private static void End(nint with, Error* error)
    {
        (result, isDone) = (with, true);
        problem ??= error is null ? null : Marshal.PtrToStringUTF8(error->Message);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnLoad(nint sender, int stage, nint data) => isDone |= stage == LoadFinished;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnLoadFailed(nint sender, int stage, nint address, Error* error, nint data)
    {
        End(0, error);
        return 1;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnDialog(nint sender, nint dialog, nint data)
    {
        if (webkit_script_dialog_get_dialog_type(dialog) is not 0 and not DialogOfTextBox)
        {
            webkit_script_dialog_confirm_set_confirmed(dialog, true);
        }

        return 1;
    }

    // The page's own button would open a window that nobody answers.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnPrintButton(nint sender, nint operation, nint data) => 1;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnRun(nint sender, nint outcome, nint data)
    {
        var value = webkit_web_view_call_async_javascript_function_finish(view, outcome, out var error);
        End(value, (Error*)error);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnPicture(nint sender, nint outcome, nint data)
    {
        var surface = webkit_web_view_get_snapshot_finish(view, outcome, out var error);
        End(surface, (Error*)error);
    }

    // A print that fails is finished too.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnPrintFailed(nint sender, Error* error, nint data) => problem = Marshal.PtrToStringUTF8(error->Message);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnPrinted(nint sender, nint data) => End(0, null);
}
