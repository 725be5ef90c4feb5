using System;
using System.Linq;

namespace SepConvGen.Networks.Lowering.Operators;

/// <summary>Where the positions of a resized axis lie on the old one.</summary>
/// <param name="size">The old size.</param>
/// <param name="result">The new one.</param>
/// <param name="scale">The new size over the old one, as the model states it.</param>
/// <param name="coordinates">How positions correspond.</param>
internal sealed class ResizeAxis(int size, int result, float scale, string coordinates)
{
    /// <summary>The old position before each new one, and the one behind it.</summary>
    public int[] Pairs => [.. Places.SelectMany(place => new[] { (int)Math.Floor(place), Math.Min((int)Math.Floor(place) + 1, size - 1) })];

    /// <summary>How much of the one behind.</summary>
    public float[] Weights => [.. Places.Select(place => (float)(place - Math.Floor(place)))];

    private double[] Places => [.. Enumerable.Range(0, result).Select(position => Clamped(Place(position)))];

    /// <summary>The old position nearest to each new one.</summary>
    public int[] Nearest(string mode) =>
    [
        .. Enumerable.Range(0, result).Select(Place).Select(place => (int)Clamped(mode switch
        {
            "round_prefer_floor" => Math.Ceiling(place - 0.5),
            "round_prefer_ceil" => Math.Floor(place + 0.5),
            "floor" => Math.Floor(place),
            _ => Math.Ceiling(place),
        })),
    ];

    private double Clamped(double place) => Math.Min(Math.Max(place, 0), size - 1);

    private double Place(int position) => coordinates switch
    {
        "half_pixel" => Unscaled(position + 0.5) - 0.5,
        "half_pixel_symmetric" => (size / 2.0 * (1 - (result / ((double)scale * size)))) + Unscaled(position + 0.5) - 0.5,
        "pytorch_half_pixel" => result > 1 ? Unscaled(position + 0.5) - 0.5 : 0,
        "align_corners" => result > 1 ? position * (size - 1.0) / (result - 1) : 0,
        "tf_half_pixel_for_nn" => Unscaled(position + 0.5),
        _ => Unscaled(position),
    };

    // A scale that is the quotient of the sizes is taken as that: rounded to a float, it would lead just past whole positions.
    private double Unscaled(double place) => (float)(result / (double)size) == scale ? place * size / result : place / scale;
}
