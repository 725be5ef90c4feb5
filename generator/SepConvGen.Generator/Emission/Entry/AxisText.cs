using System.Linq;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The axes of windows, and the sizes that they leave of an image.</summary>
internal static class AxisText
{
    /// <summary>The C# that makes an axis of a size.</summary>
    public static string Of(Padding padding, WindowSpec window, string size)
    {
        string arguments = $"{size}, kernel: {window.Kernel}, stride: {window.Stride}, dilation: {window.Dilation}";
        return padding switch
        {
            Padding.Same => $"Axis.Same({arguments})",
            Padding.SameLower => $"Axis.SameLower({arguments})",
            Padding.Causal => $"Axis.Causal({arguments})",
            _ => $"Axis.Padded({arguments}, before: {window.Before}, after: {window.After})",
        };
    }

    /// <summary>The rows, or columns, of a kernel's output, anywhere in C#.</summary>
    /// <param name="spec">The kernel.</param>
    /// <param name="size">Rows or columns of its input.</param>
    /// <param name="rows">Whether it is rows.</param>
    public static string Output(KernelSpec spec, string size, bool rows) => spec.Windows.Aggregate(size, (input, window) =>
        $"global::SepConvGen.Runtime.{Of(window.Padding, rows ? window.Rows : window.Columns, input)}.Output");
}
