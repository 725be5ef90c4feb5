namespace SepConvGen.Benchmarks.Peers.Onnx;

/// <summary>A model and the layouts of what goes in and out.</summary>
/// <param name="Name">The layout's, for the report.</param>
/// <param name="Bytes">The ONNX file.</param>
/// <param name="Output">Name of the output.</param>
/// <param name="InputSizes">Of the tensor that goes in.</param>
/// <param name="OutputSizes">Of the tensor that comes out.</param>
/// <param name="InputBlock">Neighbouring channels of a pixel that lie together in the input: 1 in NCHW.</param>
/// <param name="OutputBlock">The same in the output.</param>
internal sealed record OnnxModel(string Name, byte[] Bytes, string Output, long[] InputSizes, long[] OutputSizes, int InputBlock, int OutputBlock)
{
    /// <summary>ONNX Runtime's own operators on blocks of channels, into which its optimiser turns a graph.</summary>
    public const string BlockedDomain = "com.microsoft.nchwc";
}
