namespace SepConvGen.Runtime;

/// <summary>The sizes and strides of a call, which go to its threads together.</summary>
internal struct CallNumbers
{
    public int Batch;
    public int Height;
    public int Width;
    public int InputRowStride;
    public int InputImageStride;
    public int ResidualRowStride;
    public int ResidualImageStride;
    public int OutputRowStride;
    public int OutputImageStride;
    public int InputSequenceStride;
    public int ResidualSequenceStride;
    public int OutputSequenceStride;
}
