using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Peers;

/// <summary>Filters in the layout of ONNX and oneDNN: [outputs, inputs of the group, height, width].</summary>
internal static class Filters
{
    /// <summary>From [height, width, channels, multiplier] to [channels · multiplier, 1, height, width].</summary>
    public static float[] Depthwise(Layer layer, float[] filter)
    {
        int taps = layer.Kernel.Height * layer.Kernel.Width;
        return Transpose(filter, taps, layer.DepthwiseChannels);
    }

    /// <summary>The first filter of an inverted residual, as a pointwise one.</summary>
    public static float[] Expansion(Layer layer, float[] filter) => Transpose(filter, layer.Channels, layer.Expanded);

    /// <summary>From [1, 1, inputs, outputs] to [outputs, inputs, 1, 1].</summary>
    public static float[] Pointwise(Layer layer, float[] filter) => Transpose(filter, layer.DepthwiseChannels, layer.Outputs);

    /// <summary>From [height, width, inputs of the group, outputs] to [outputs, inputs of the group, height, width].</summary>
    public static float[] Convolution(Layer layer, float[] filter)
    {
        int taps = layer.Kernel.Height * layer.Kernel.Width;
        float[] byOutput = Transpose(filter, taps * layer.GroupInputs, layer.Outputs);
        float[] result = new float[filter.Length];
        int length = taps * layer.GroupInputs;
        for (int output = 0; output < layer.Outputs; output++)
        {
            Transpose(byOutput.AsSpan(output * length, length), taps, layer.GroupInputs).CopyTo(result, output * length);
        }

        return result;
    }

    /// <summary>From [rows, columns] to [columns, rows].</summary>
    public static float[] Transpose(ReadOnlySpan<float> values, int rows, int columns)
    {
        float[] transposed = new float[values.Length];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                transposed[(column * rows) + row] = values[(row * columns) + column];
            }
        }

        return transposed;
    }
}
