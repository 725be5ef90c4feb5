namespace Compare.Cases;

/// <summary>What a separable convolution reads. A bias that the layer does not have is empty.</summary>
internal sealed record Tensors(
    float[] Input,
    float[] DepthwiseFilter,
    float[] DepthwiseBias,
    float[] PointwiseFilter,
    float[] Bias)
{
    /// <summary>Random numbers, the same in every run, in ranges in which ReLU6 cuts some results off at 0 and some at 6.</summary>
    public static Tensors Random(Layer layer, bool biases)
    {
        Random random = new(20171704);
        int channels = layer.DepthwiseChannels;
        float pointwiseRange = 3 / MathF.Sqrt(channels);
        return new(
            Make(layer.Batch * layer.Height * layer.Width * layer.InputChannels, 0, 6),
            Make(layer.Window.Kernel * layer.Window.Kernel * channels, -0.6f, 0.8f),
            Make(biases ? channels : 0, -1, 1),
            Make(channels * layer.OutputChannels, -pointwiseRange, pointwiseRange),
            Make(biases ? layer.OutputChannels : 0, -1, 1));

        float[] Make(int length, float from, float to)
        {
            float[] values = new float[length];
            for (int i = 0; i < length; i++)
            {
                values[i] = from + (random.NextSingle() * (to - from));
            }

            return values;
        }
    }
}
