using System.Numerics.Tensors;
using SepConvGen.Kernels.Tests.Packed;

namespace SepConvGen.Kernels.Tests.Forms;

/// <summary>Two images of 7×9 pixels with 5 channels, and weights for them.</summary>
internal sealed class FormData
{
    public const int Batch = 2, Height = 7, Width = 9, Channels = 5;

    public static readonly nint[] Lengths = [Batch, Height, Width, Channels];

    public FormData()
    {
        Operands operands = new();
        Input = operands.Numbers(Batch * Height * Width * Channels);
        Filter = operands.Numbers(9 * Channels);
        Bias = operands.Numbers(Channels);
    }

    public float[] Input { get; }

    public float[] Filter { get; }

    public float[] Bias { get; }

    public Tensor<float> InputTensor => Tensor.Create(Input, Lengths);

    public Tensor<float> FilterTensor => Tensor.Create(Filter, [3, 3, Channels, 1]);

    /// <summary>Elements of the depthwise output: half the rows and columns.</summary>
    public const int Outputs = Batch * 4 * 5 * Channels;

    /// <summary>What the depthwise kernel with spans computes.</summary>
    public float[] Depthwise()
    {
        float[] output = new float[Outputs];
        FormKernels.DepthwiseSpans(Input, Batch, Height, Width, Filter, Bias, output);
        return output;
    }

    public static T[] Flat<T>(Tensor<T> tensor)
    {
        T[] elements = new T[tensor.FlattenedLength];
        tensor.FlattenTo(elements);
        return elements;
    }
}
