using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The formula of each step, in the names of the parameters.</summary>
internal static class FormulaRemarks
{
    public static IEnumerable<string> Lines(KernelSpec spec)
    {
        string source = "input";
        foreach (StepSpec step in spec.Steps)
        {
            string result = ReferenceEquals(step, spec.Last) ? "output" : step.Operands.Scope;
            yield return Line(step, spec, source, result);
            source = result;
        }
    }

    /// <summary>What the letters of the formulas are.</summary>
    public static string Letters(KernelSpec spec)
    {
        bool sequence = spec.Image.IsSequence;
        string output = sequence ? "Step t" : "Row y, column x";
        string taps = !spec.HasWindow ? "" : sequence ? "; tap j" : "; kernel row i, kernel column j";
        string channels = string.Concat(spec.Steps.Select(Channels).Distinct());
        string inputs = spec.Steps.Any(step => step is not DepthwiseSpec) ? "k" : "";
        string sum = string.Join(", ", new[] { spec.HasWindow ? sequence ? "j" : "i, j" : "", inputs }.Where(letters => letters.Length > 0));
        string outside = spec.Streams ? ", with the remembered steps before the piece" : spec.Windows.Any(window => window.Padding != Padding.Valid) ? ", without those whose inputs are outside" : "";
        return $"{output}{taps}{channels}. Σ over all {sum}{outside}{Sides(spec)}.";
    }

    private static string Channels(StepSpec step) => step switch
    {
        DepthwiseSpec { Multiplier: 1 } => "; channel c",
        DepthwiseSpec => "; input channel q, the r-th of its outputs",
        ConvolutionSpec { Groups: > 1 } => "; output channel n, input k of its group",
        _ => "; input channel k, output channel n",
    };

    // The padding that depends on the size of the image, and so has a name in the formulas.
    private static string Sides(KernelSpec spec)
    {
        bool IsNamed(ImageWindow window, WindowSpec axis) => window.Padding is Padding.Same or Padding.SameLower && axis.Stride > 1 && axis.Extent > 1;
        bool top = !spec.Image.IsSequence && spec.Windows.Any(window => IsNamed(window, window.Rows));
        bool left = spec.Windows.Any(window => IsNamed(window, window.Columns));
        return (top, left) switch
        {
            (true, true) => "; top and left are the padding above and left of the image",
            (true, false) => "; top is the padding above the image",
            (false, true) when spec.Image.IsSequence => "; before is the padding before the sequence",
            (false, true) => "; left is the padding left of the image",
            _ => "",
        };
    }

    private static string Line(StepSpec step, KernelSpec spec, string source, string result)
    {
        string at = spec.Image.IsSequence ? "t" : "y, x";
        string tap = spec.Image.IsSequence ? "j" : "i, j";
        string position = step.Window is { } window ? Position(window, spec.Image.IsSequence) : at;
        (string channel, string input, string weight) = step switch
        {
            ConvolutionSpec convolution => ("n", Input(convolution), $"{tap}, k, n"),
            DepthwiseSpec { Multiplier: 1 } depthwise => ("c", "c", depthwise.AsGroups ? $"{tap}, 0, c" : $"{tap}, c"),
            DepthwiseSpec { AsGroups: true } depthwise => ($"{depthwise.Multiplier}q + r", "q", $"{tap}, 0, {depthwise.Multiplier}q + r"),
            DepthwiseSpec depthwise => ($"{depthwise.Multiplier}q + r", "q", $"{tap}, q, r"),
            _ => ("n", "k", "k, n"),
        };
        string bias = step.HasBias ? $"{step.Operands.Bias.Name()}[{channel}] + " : "";
        string residual = spec.Residual is { } added && ReferenceEquals(step, spec.Last) ? $" + {added}[{LayoutText.Join(spec.ResidualForm.Layout, at, channel)}]" : "";
        Layout from = ReferenceEquals(step, spec.First) ? spec.InputForm.Layout : Layout.Nhwc;
        Layout to = ReferenceEquals(step, spec.Last) ? spec.OutputForm.Layout : Layout.Nhwc;
        string sum = $"{bias}Σ {source}[{LayoutText.Join(from, position, input)}] · {step.Operands.Filter.Name()}[{weight}]{residual}";
        return $"{result}[{LayoutText.Join(to, at, channel)}] = {Apply(step.Activation, sum, $"{step.Operands.Slope.Name()}[{channel}]")}";
    }

    private static string Input(ConvolutionSpec spec) => spec.Groups == 1
        ? "k"
        : $"{Text.Times(spec.GroupInputs, spec.GroupOutputs == 1 ? "n" : $"⌊n / {spec.GroupOutputs}⌋")} + k";

    private static string Apply(ActivationFunction activation, string sum, string slope) => activation.Kind switch
    {
        Activation.None => sum,
        Activation.Clamp => $"clamp({sum}, {Simd.Dialect.Number(activation.Min)}, {Simd.Dialect.Number(activation.Max)})",
        Activation.LeakyRelu => $"leakyRelu({sum}, {Simd.Dialect.Number(activation.Alpha)})",
        Activation.PRelu => $"prelu({sum}, {slope})",
        _ => $"{ActivationText.Name(activation)}({sum})",
    };

    private static string Position(ImageWindow window, bool sequence) => sequence
        ? Position("t", "j", window.Columns, window.Padding, "before")
        : $"{Position("y", "i", window.Rows, window.Padding, "top")}, {Position("x", "j", window.Columns, window.Padding, "left")}";

    private static string Position(string output, string tap, WindowSpec window, Padding padding, string side)
    {
        string start = window.Stride == 1 ? output : $"{window.Stride}{output}";
        string step = window.Dilation == 1 ? tap : $"{window.Dilation}{tap}";
        string shift = window.Overhang(padding, null) is { } overhang
            ? overhang.Before == 0 ? "" : $" − {overhang.Before}"
            : padding is Padding.Same or Padding.SameLower
            ? window.Extent == 1 ? "" : $" − {side}"
            : window.Before == 0 ? "" : $" − {window.Before}";
        return $"{start} + {step}{shift}";
    }
}
