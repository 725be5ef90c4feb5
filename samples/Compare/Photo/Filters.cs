namespace Compare.Photo;

/// <summary>The filters of the photograph: what each colour goes through, and how the results are mixed.</summary>
internal static class Filters
{
    public const int Kernel = 5;

    /// <summary>Results of each colour: its blur, its edges to the right and its edges downwards.</summary>
    public const int Results = 3;

    /// <summary>Strength of the blurred colour in the picture; more than 1, because the others of its pixel are taken off.</summary>
    private const float Colour = 1.75f;

    /// <summary>How much of each other colour is taken off: this makes the colours purer.</summary>
    private const float OtherColour = -0.25f;

    /// <summary>How dark the ink is along edges.</summary>
    private const float Ink = -0.75f;

    /// <summary>Light everywhere, as paper has it.</summary>
    private const float Paper = 0.04f;

    /// <summary>Smooths across 5 pixels: the binomial weights.</summary>
    private static readonly float[] Smooth = [1 / 16f, 4 / 16f, 6 / 16f, 4 / 16f, 1 / 16f];

    /// <summary>Difference across 5 pixels: a step from 0 to 1 gives 1 beside the step.</summary>
    private static readonly float[] Difference = [-1 / 3f, -2 / 3f, 0, 2 / 3f, 1 / 3f];

    /// <summary>[5, 5, 3, 3]: kernel row, kernel column, colour, result.</summary>
    public static float[] Depthwise()
    {
        float[] filter = new float[Kernel * Kernel * Picture.Channels * Results];
        int next = 0;
        for (int i = 0; i < Kernel; i++)
        {
            for (int j = 0; j < Kernel; j++)
            {
                for (int colour = 0; colour < Picture.Channels; colour++)
                {
                    filter[next++] = Smooth[i] * Smooth[j];
                    filter[next++] = Smooth[i] * Difference[j];
                    filter[next++] = Difference[i] * Smooth[j];
                }
            }
        }

        return filter;
    }

    /// <summary>[1, 1, 9, 3]: result q · 3 + r is result r of colour q; every output colour takes the edges of all three.</summary>
    public static float[] Pointwise()
    {
        float[] filter = new float[Picture.Channels * Results * Picture.Channels];
        int next = 0;
        for (int from = 0; from < Picture.Channels; from++)
        {
            for (int result = 0; result < Results; result++)
            {
                for (int to = 0; to < Picture.Channels; to++)
                {
                    filter[next++] = result > 0 ? Ink : from == to ? Colour : OtherColour;
                }
            }
        }

        return filter;
    }

    /// <summary>[3].</summary>
    public static float[] Bias() => [Paper, Paper, Paper];
}
