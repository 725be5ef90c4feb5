using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace SepConvGen.Generator.Tests.Harness;

/// <summary>A fresh driver, under a culture that writes numbers otherwise, must give the same text.</summary>
internal static class Determinism
{
    public static void Check(HarnessOptions options, CSharpCompilation compilation, ImmutableSortedDictionary<string, string> files)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Foreign();
            Assert.Equal(files, GeneratorHarness.Files(
                GeneratorHarness.Driver(options).RunGenerators(compilation.Clone(), TestContext.Current.CancellationToken)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.All(files, file => Assert.DoesNotContain('\r', file.Value));
    }

    private static CultureInfo Foreign()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "~";
        return culture;
    }
}
