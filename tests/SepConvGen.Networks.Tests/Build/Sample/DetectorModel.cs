using SepConvGen.Networks.Tests.Harness;

namespace SepConvGen.Networks.Tests.Build.Sample;

/// <summary>The network of samples/Network: a photograph in, and out the same with its edges and rings around its blobs drawn on it.</summary>
internal static class DetectorModel
{
    private const int Height = 300;
    private const int Width = 448;

    /// <summary>Least magnitude of an edge, and how fast edges come out above it.</summary>
    private const float EdgeThreshold = 0.045f;

    private const float EdgeContrast = 7;

    /// <summary>Least answer of a blob's filter.</summary>
    private const float BlobThreshold = 0.05f;

    /// <summary>So steep that what lies between no and yes does not happen.</summary>
    private const float Step = 1000;

    public static byte[] ToBytes() => new ModelBuilder()
        .Input("photo", 1, 3, Height, Width)
        .Floats("blur", [3, 1, 5, 5], DetectorWeights.Blur)
        .Floats("brightness", [1, 3, 1, 1], DetectorWeights.Brightness)
        .Edge("photo", "framed", 2)
        .Node("Conv", "framed blur", "blurred", ("group", 3), Kernel(5))
        .Node("Conv", "blurred brightness", "grey", Kernel(1))

        .Floats("sobel", [2, 1, 3, 3], DetectorWeights.Sobel)
        .Floats("both", [1, 2, 1, 1], 1, 1)
        .Floats("contrast", [1, 1, 1, 1], EdgeContrast)
        .Floats("threshold", [1], -EdgeContrast * EdgeThreshold)
        .Floats("zero", [], 0)
        .Floats("one", [], 1)
        .Edge("grey", "greyframed", 1)
        .Node("Conv", "greyframed sobel", "differences", Kernel(3))
        .Node("Mul", "differences differences", "squares")
        .Node("Conv", "squares both", "sum", Kernel(1))
        .Node("Sqrt", "sum", "magnitude")
        .Node("Conv", "magnitude contrast threshold", "strength", Kernel(1))
        .Node("Clip", "strength zero one", "edges")

        .Floats("blobfilters", [2, 1, DetectorWeights.Blob, DetectorWeights.Blob], DetectorWeights.Blobs)
        .Node("AveragePool", "grey", "small", Kernel(4), Strides(4))
        .Edge("small", "smallframed", DetectorWeights.Blob / 2)
        .Node("Conv", "smallframed blobfilters", "blobs", Kernel(DetectorWeights.Blob))
        .Node("MaxPool", "blobs", "highest", Kernel(5), Pads(2), Strides(1))
        .Node("Sub", "blobs highest", "below")
        .Node("HardSigmoid", "below", "peaks", ("alpha", Step * Step), ("beta", 1f))
        .Node("HardSigmoid", "blobs", "strong", ("alpha", Step), ("beta", -Step * BlobThreshold))
        .Node("Mul", "peaks strong", "found")

        .Floats("ring", [2, 3, DetectorWeights.Ring, DetectorWeights.Ring], DetectorWeights.Rings)
        .Floats("mix", [3, 7, 1, 1], DetectorWeights.Picture)
        .Node("ConvTranspose", "found ring", "rings", Kernel(DetectorWeights.Ring), Strides(4), Pads(18))
        .Node("Concat", "photo edges rings", "parts", ("axis", 1))
        .Node("Conv", "parts mix", "mixed", Kernel(1))
        .Node("Clip", "mixed zero one", "picture")
        .Output("picture", 1, 3, Height, Width)
        .ToBytes();

    private static (string Name, object Value) Kernel(int size) => ("kernel_shape", new[] { size, size });

    private static (string Name, object Value) Strides(int size) => ("strides", new[] { size, size });

    private static (string Name, object Value) Pads(int size) => ("pads", new[] { size, size, size, size });

    /// <summary>Repeats the pixels at the edge outwards.</summary>
    private static ModelBuilder Edge(this ModelBuilder model, string input, string output, int pixels) => model
        .Integers(output + "by", 0, 0, pixels, pixels, 0, 0, pixels, pixels)
        .Node("Pad", $"{input} {output}by", output, ("mode", "edge"));
}
