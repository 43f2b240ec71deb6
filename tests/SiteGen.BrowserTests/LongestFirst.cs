using SiteGen.BrowserTests;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace SiteGen.BrowserTests;

/// <summary>The classes that take longest begin first: one that begins last is alone at the end, and the machine has nothing else to do.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
    [
        nameof(SheetPaperTests), nameof(WorkbookPaperTests), nameof(PaperTests), nameof(WordsTests), nameof(ChromiumKeyboardTests), nameof(TabTests),
        nameof(AccessibilityTests), nameof(OtherAccessibilityTests), nameof(PrivacyTests), FirefoxKeyboardTests.Alone, nameof(WebKitKeyboardTests),
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => Place(collection.TestCollectionDisplayName)).ThenBy(collection => collection.TestCollectionDisplayName, StringComparer.Ordinal)];

    private static int Place(string name)
    {
        var place = Array.FindIndex(Long, type => name == type || name.EndsWith("." + type, StringComparison.Ordinal) || name.Contains($".{type} ", StringComparison.Ordinal));
        return place < 0 ? Long.Length : place;
    }
}
