using System;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>Sizes of the output where the size of the input is known at compile time.</summary>
internal static class WindowGeometry
{
    public static int OutputSize(this WindowSpec window, Padding padding, int input)
    {
        if (padding is Padding.Same or Padding.SameLower)
        {
            return (input + window.Stride - 1) / window.Stride;
        }

        int room = input + window.Before + window.After - window.Extent;
        return room < 0 ? 0 : (room / window.Stride) + 1;
    }

    /// <summary>Pixels outside the image under the first and the last output, where they do not depend on its size.</summary>
    public static (int Before, int After)? Overhang(this WindowSpec window, Padding padding, int? input)
    {
        if (input is int known)
        {
            int output = window.OutputSize(padding, known);
            int needed = ((output - 1) * window.Stride) + window.Extent - known;
            int before = window.PaddingBefore(padding, known);
            return (before, Math.Max(needed - before, 0));
        }

        if (window.Stride > 1)
        {
            return null;
        }

        int total = window.Extent - 1;
        return padding switch
        {
            Padding.Same => (total / 2, total - (total / 2)),
            Padding.SameLower => (total - (total / 2), total / 2),
            _ => (window.Before, window.After),
        };
    }

    /// <summary>Whether an output can have taps after the last pixel of a row.</summary>
    public static bool HasTapsAfter(this WindowSpec window, Padding padding) => padding is Padding.Same or Padding.SameLower || window.After > 0;

    /// <summary>Whether some output may have taps outside the image.</summary>
    public static bool MayOverhang(this WindowSpec window, Padding padding, int? input) =>
        window.Overhang(padding, input) is { } overhang
            ? overhang.Before + overhang.After > 0
            : padding is Padding.Same or Padding.SameLower ? window.Extent > 1 : window.Before + window.After > 0;

    /// <summary>Outputs that have no tap outside the image.</summary>
    public static int Interior(this WindowSpec window, Padding padding, int input)
    {
        int output = window.OutputSize(padding, input);
        int before = window.PaddingBefore(padding, input);
        int start = Math.Min((before + window.Stride - 1) / window.Stride, output);
        int room = input + before - window.Extent;
        return room < 0 ? 0 : Math.Max(0, Math.Min((room / window.Stride) + 1, output) - start);
    }

    private static int PaddingBefore(this WindowSpec window, Padding padding, int input)
    {
        int total = Math.Max(((window.OutputSize(padding, input) - 1) * window.Stride) + window.Extent - input, 0);
        return padding switch
        {
            Padding.Same => total / 2,
            Padding.SameLower => total - (total / 2),
            _ => window.Before,
        };
    }
}
