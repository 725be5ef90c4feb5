using SepConvGen.Tests.Shared;
using Xunit;

namespace SepConvGen.Networks.Tests.Build.Sample;

/// <summary>The model of samples/Network is the one that is made here; SEPCONVGEN_ACCEPT=1 writes it.</summary>
public class DetectorTests
{
    private static readonly string File = Path.Combine(Repository.Root, "samples", "Network", "detector.onnx");

    [Fact]
    public async Task The_samples_model_is_this_one()
    {
        byte[] model = DetectorModel.ToBytes();
        if (Environment.GetEnvironmentVariable("SEPCONVGEN_ACCEPT") == "1")
        {
            await System.IO.File.WriteAllBytesAsync(File, model, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await System.IO.File.ReadAllBytesAsync(File, TestContext.Current.CancellationToken), model);
    }
}
