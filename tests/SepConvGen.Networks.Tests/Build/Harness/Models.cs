using SepConvGen.Networks.Build;
using SepConvGen.Networks.Graphs;
using Xunit;

namespace SepConvGen.Networks.Tests.Build.Harness;

/// <summary>Models of these tests, for what needs the compiler of networks and not one of the tests' own.</summary>
internal static class Models
{
    /// <summary>Where a model of these tests is.</summary>
    public static string Path(string network) => System.IO.Path.Combine(AppContext.BaseDirectory, "Networks", network + ".onnx");

    /// <summary>Skips the test as long as the compiler says that it is none.</summary>
    public static void Needed()
    {
        try
        {
            _ = OnnxModels.Compile(Path("keyword_spotter"), "keyword", "");
        }
        catch (NetworkException error)
        {
            Assert.SkipWhen(error.Message == OnnxModels.NoCompiler, error.Message);
            throw;
        }
    }
}
