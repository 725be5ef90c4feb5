namespace SepConvGen.Networks.Onnx;

/// <summary>A part of a file.</summary>
internal readonly struct ByteRange(int start, int length)
{
    public int Start { get; } = start;

    public int Length { get; } = length;
}
