using SepConvGen.Generator.Specs;
using SepConvGen.Runtime;

namespace SepConvGen.Generator.Planning;

/// <summary>Sizes and edges where the size of the input is known at compile time, and what is known of the edges where it is not.</summary>
internal static class WindowGeometry
{
    public static int OutputSize(this WindowSpec window, Padding padding, int input) => window.Over(padding, input).Output;

    /// <summary>Pixels outside the image under the first and the last output, where they do not depend on its size.</summary>
    public static (int Before, int After)? Overhang(this WindowSpec window, Padding padding, int? input)
    {
        if (input is int known)
        {
            Axis axis = window.Over(padding, known);
            return (axis.Before, axis.After);
        }

        if (window.Stride > 1)
        {
            return null;
        }

        return window.MostOverhang(padding);
    }

    /// <summary>The most pixels outside the image under the first and the last output, whatever its size.</summary>
    public static (int Before, int After) MostOverhang(this WindowSpec window, Padding padding)
    {
        if (padding is not (Padding.Same or Padding.SameLower))
        {
            return (window.Before, window.After);
        }

        int before = Axis.HalfBefore(padding, window.Extent - 1);
        return (before, window.Extent - 1 - before);
    }

    /// <summary>Whether an output can have taps after the last pixel of a row.</summary>
    public static bool HasTapsAfter(this WindowSpec window, Padding padding) => padding is Padding.Same or Padding.SameLower || window.After > 0;

    /// <summary>Whether some output may have taps outside the image.</summary>
    public static bool MayOverhang(this WindowSpec window, Padding padding, int? input) =>
        window.Overhang(padding, input) is { } overhang
            ? overhang.Before + overhang.After > 0
            : padding is Padding.Same or Padding.SameLower ? window.Extent > 1 : window.Before + window.After > 0;

    /// <summary>Outputs that have no tap outside the image.</summary>
    public static int Interior(this WindowSpec window, Padding padding, int input) => window.Over(padding, input).Interior;

    /// <summary>The outputs of a window over an input of some size.</summary>
    public static Axis Over(this WindowSpec window, Padding padding, int input) =>
        Axis.Of(padding, input, window.Kernel, window.Stride, window.Dilation, window.Before, window.After);
}
