using System.Collections.Immutable;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using SepConvGen.Generator.Tests.Harness;
using Xunit;

namespace SepConvGen.Generator.Tests.Diagnostics;

/// <summary>The diagnostic that is about the project: it has no place in the source.</summary>
public class InstructionSetsDiagnosticTests
{
    public const string Id = "SCG025";

    [Fact]
    public async Task Wrong_code_gives_this_diagnostic_and_no_other()
    {
        Diagnostic diagnostic = Assert.Single(await Run(DiagnosticPage.Read(Id).Wrong));

        Assert.Equal(Id, diagnostic.Id);
        Assert.Equal(Location.None, diagnostic.Location);
        Assert.StartsWith(
            "SepConvGenInstructionSets has no 'Avx521' (did you mean 'Avx512'?)",
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Right_code_is_silent() => Assert.Empty(await Run(DiagnosticPage.Read(Id).Right));

    [Fact]
    public async Task NoWarn_suppresses_it() =>
        Assert.Empty(await Run(DiagnosticPage.Read(Id).Wrong, new KeyValuePair<string, ReportDiagnostic>(Id, ReportDiagnostic.Suppress)));

    private static async Task<ImmutableArray<Diagnostic>> Run(string property, params KeyValuePair<string, ReportDiagnostic>[] noWarn)
    {
        var options = new HarnessOptions { InstructionSets = XElement.Parse(property).Value };
        Compilation compilation = Compilations.Of(Sources.Depthwise(), options);
        return await AnalyzerHarness.Analyze(
            compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(noWarn)), options);
    }
}
