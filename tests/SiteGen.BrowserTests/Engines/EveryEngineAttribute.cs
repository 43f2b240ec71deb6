using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace SiteGen.BrowserTests.Engines;

/// <summary>Runs a theory once in each engine, whose name is its first argument; the data given here follow. An engine that is not installed is skipped by name.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class EveryEngineAttribute(params object[] arguments) : DataAttribute
{
    public object[] Arguments => arguments;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. Enum.GetValues<Engine>().Select(engine => (ITheoryDataRow)new TheoryDataRow([engine, .. arguments]) { Skip = Installed.Missing(engine) })]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
