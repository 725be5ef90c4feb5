using System;
using System.Linq;
using SepConvGen.Networks.Manifest;

namespace SepConvGen.Networks.Lowering.Operators;

/// <summary>
/// A transposed convolution as a convolution that makes all phases of a stride at once: result position o = s · t + r − pad reads
/// the taps r, r + s, r + 2s, … of the filter, so that a window of k / s taps over the input makes the s positions of a step t, each as outputs of
/// its own, which are then put side by side. (Shi et al., Is the deconvolution layer the same as a convolutional layer?, 2016.)
/// </summary>
/// <remarks>A generated kernel in place of the library's operator. Only where strides divide the filter: no tap is made up then.</remarks>
internal static class Phases
{
    // What a kernel's channels and pads may be.
    private const int Most = 65_536;

    /// <summary>The layers of a transposed convolution; false where it has other phases than these.</summary>
    /// <param name="node">The node.</param>
    /// <param name="filter">The sizes [inputs, outputs, rows, columns] of its filter.</param>
    /// <param name="window">Its window.</param>
    public static bool Lower(NodeLowering node, int[] filter, WindowSettings window)
    {
        int[] strides = ManifestNumbers.Integers(window.Strides)!;
        int[] pads = ManifestNumbers.Integers(window.Pads)!;
        int outputs = filter[1];
        if (node.Int("group") != 1 || ManifestNumbers.Integers(window.Dilations)!.Any(step => step != 1)
            || filter[2] % strides[0] != 0 || filter[3] % strides[1] != 0 || (long)strides[0] * strides[1] * outputs > Most)
        {
            return false;
        }

        int[] result = node.ResultImage;
        LoweredTensor image = node.Image(node.Input(0));
        Axis rows = new(image.Sizes[1], filter[2], strides[0], pads[0], result[1]);
        Axis columns = new(image.Sizes[2], filter[3], strides[1], pads[1], result[2]);
        int phases = strides[0] * strides[1];
        LoweredTensor steps = node.Layer(
            "conv",
            [result[0], rows.Steps, columns.Steps, phases * outputs],
            [
                ("", image),
                ("filter", new([rows.Taps, columns.Taps, filter[0], phases * outputs]) { Floats = Filter(node.Constant(1), filter, rows, columns) }),
                ("bias", node.OptionalConstant(2) is { } bias ? NodeLowering.Vector([.. Enumerable.Range(0, phases * outputs).Select(index => bias[index % outputs])]) : null),
            ],
            ("strides", "1,1"),
            ("dilations", "1,1"),
            ("pads", ManifestNumbers.List([rows.Before, columns.Before, rows.After, columns.After])),
            ("groups", "1"));
        LoweredTensor apart = node.View(steps, [result[0], rows.Steps, columns.Steps, strides[0], strides[1], outputs]);
        LoweredTensor whole = node.View(
            node.Transpose(apart, [0, 1, 3, 2, 4, 5]), [result[0], rows.Steps * strides[0], columns.Steps * strides[1], outputs]);
        node.ReturnImage(whole.Sizes.SequenceEqual(result)
            ? whole
            : node.Layer("slice", result, [("", whole)], ("starts", ManifestNumbers.List([0, rows.Start, columns.Start, 0])), ("steps", "1,1,1,1")));
        return true;
    }

    // From [inputs, outputs, rows, columns]: of each phase every so many taps, the last one first.
    private static float[] Filter(float[] elements, int[] filter, Axis rows, Axis columns)
    {
        int outputs = filter[1];
        float[] moved = new float[elements.Length];
        int at = 0;
        for (int row = rows.Taps - 1; row >= 0; row--)
        {
            for (int column = columns.Taps - 1; column >= 0; column--)
            {
                for (int input = 0; input < filter[0]; input++)
                {
                    for (int down = 0; down < rows.Stride; down++)
                    {
                        for (int right = 0; right < columns.Stride; right++)
                        {
                            for (int output = 0; output < outputs; output++)
                            {
                                int place = (((input * outputs) + output) * filter[2]) + (row * rows.Stride) + down;
                                moved[at++] = elements[(place * filter[3]) + (column * columns.Stride) + right];
                            }
                        }
                    }
                }
            }
        }

        return moved;
    }

    /// <summary>The phases of an axis.</summary>
    private sealed class Axis
    {
        public Axis(int size, int kernel, int stride, int pad, int result)
        {
            Stride = stride;
            Taps = kernel / stride;

            // steps that lie in the padding as a whole are not made, as far as windows allow
            int first = Math.Min(pad / stride, Taps - 1);
            int last = (result - 1 + pad) / stride;
            Start = pad - (first * stride);
            Before = Taps - 1 - first;
            After = Math.Max(0, last + 1 - size);
            Steps = size + After - first;
        }

        public int Stride { get; }

        /// <summary>Taps of a phase.</summary>
        public int Taps { get; }

        public int Before { get; }

        public int After { get; }

        /// <summary>Positions of the convolution.</summary>
        public int Steps { get; }

        /// <summary>The result's first position among those that are put side by side.</summary>
        public int Start { get; }
    }
}
