using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The XML remarks of the method: what it computes, what it costs, how it runs on each instruction set.</summary>
internal static class KernelRemarks
{
    public static void Write(CodeWriter writer, KernelModel kernel, IReadOnlyList<KernelPlan> plans)
    {
        foreach (string line in kernel.Method.Documentation)
        {
            writer.Write(line.StartsWith(" ", System.StringComparison.Ordinal) ? $"///{line}" : $"/// {line}".TrimEnd());
        }

        // a declaration with remarks of its own keeps them; ours then stand in an ordinary comment
        bool taken = kernel.Method.Documentation.Any(line => line.Contains("<remarks"));
        string slashes = taken ? "//" : "///";
        writer.Write($"{slashes} <remarks>");
        foreach (string line in kernel.Spec.Filter is null ? Lines(kernel.Spec, plans) : FilterRemarks.Lines(kernel.Spec, plans))
        {
            writer.Write($"{slashes} {line}");
        }

        writer.Write($"{slashes} </remarks>");
    }

    /// <summary>The plan of a tier in one sentence.</summary>
    public static string Tiles(KernelPlan plan)
    {
        if (plan.Convolution is not null)
        {
            return ConvolutionRemarks.Describe(plan.Convolution, plan.Set, plan.Spec.Packed);
        }

        if (plan.Filter is not null)
        {
            return FilterRemarks.Describe(plan.Filter, plan.Set);
        }

        string? depthwise = plan.Depthwise is null ? null : DepthwiseRemarks.Describe(plan.Depthwise, plan.Set);
        string? pointwise = plan.Pointwise is null ? null : PointwiseRemarks.Describe(plan.Pointwise, plan.Set, plan.Spec.Packed);
        return depthwise is not null && pointwise is not null
            ? $"depthwise {depthwise}; pointwise {pointwise}"
            : depthwise ?? pointwise!;
    }

    private static IEnumerable<string> Lines(KernelSpec spec, IReadOnlyList<KernelPlan> plans)
    {
        yield return $"<para>{Operation(spec)} {(spec.Image.IsSequence ? "NWC" : "NHWC")} float32.</para>";
        yield return "<code>";
        foreach (string line in Formulas(spec))
        {
            yield return line;
        }

        yield return "</code>";
        yield return $"<para>{Layouts(spec)}</para>";
        yield return $"<para>{Multiplications(spec)}</para>";
        yield return "<list type=\"table\">";
        foreach (KernelPlan plan in plans)
        {
            yield return $"<item><term>{plan.Set.Title}</term><description>{Tiles(plan)}</description></item>";
        }

        yield return "</list>";
    }

    private static string Operation(KernelSpec spec)
    {
        List<string> steps = [];
        if (spec.Convolution is { } convolution)
        {
            steps.Add($"{(convolution.Groups == 1 ? "Regular" : "Grouped")} {Window(spec)}; {convolution.InputChannels} → {Count(convolution.OutputChannels, "channel")}"
                + (convolution.Groups == 1 ? "" : $" in {convolution.Groups} groups")
                + Tail(convolution.HasBias, spec.HasResidual, convolution.Activation));
        }

        if (spec.Depthwise is { } depthwise)
        {
            steps.Add($"Depthwise {Window(spec)}; {Count(depthwise.InputChannels, "channel")}, multiplier {depthwise.Multiplier}"
                + Tail(depthwise.HasBias, spec.HasResidual && spec.Pointwise is null, depthwise.Activation));
        }

        if (spec.Pointwise is { } pointwise)
        {
            steps.Add($"{(steps.Count == 0 ? "Pointwise" : "then pointwise")} {pointwise.InputChannels} → {Count(pointwise.OutputChannels, "channel")}" + Tail(pointwise.HasBias, spec.HasResidual, pointwise.Activation));
        }

        return string.Join("; ", steps) + (spec.Streams ? $". Streaming: input is the next piece, and the state remembers the last {Count(spec.Columns.Extent - 1, "step")} before it." : ".");
    }

    private static string Window(KernelSpec spec)
    {
        bool sequence = spec.Image.IsSequence;
        string stride = sequence ? $"{spec.Columns.Stride}" : Pair(spec.Rows.Stride, spec.Columns.Stride);
        string dilation = sequence ? $"{spec.Columns.Dilation}" : Pair(spec.Rows.Dilation, spec.Columns.Dilation);
        return $"{Size(spec)}, stride {stride}{(dilation == "1" ? "" : $", dilation {dilation}")}, {PaddingName(spec)}";
    }

    private static string Size(KernelSpec spec) => spec.Image.IsSequence ? $"{spec.Columns.Kernel}" : $"{spec.Rows.Kernel}×{spec.Columns.Kernel}";

    private static string Tail(bool bias, bool residual, ActivationSpec activation) =>
        (bias ? ", bias" : "") + (residual ? ", residual" : "") + (activation.Kind == Activation.None ? "" : $", {ActivationText.Name(activation)}");

    private static string Pair(int rows, int columns) => rows == columns ? $"{rows}" : $"{rows}×{columns}";

    private static string Count(int count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    private static string PaddingName(KernelSpec spec) => spec.Padding switch
    {
        Padding.Same => "SAME",
        Padding.SameLower => "SAME_LOWER",
        Padding.Valid => "VALID",
        Padding.Causal => "CAUSAL",
        _ when spec.Image.IsSequence => $"padding {spec.Columns.Before} before, {spec.Columns.After} after",
        _ => $"padding {spec.Rows.Before} above, {spec.Rows.After} below, {spec.Columns.Before} left, {spec.Columns.After} right",
    };

    private static IEnumerable<string> Formulas(KernelSpec spec)
    {
        bool sequence = spec.Image.IsSequence;
        string at = sequence ? "t" : "y, x";
        string row = !spec.HasWindow || sequence ? "" : Position("y", "i", spec.Rows, spec.Padding, "top") + ", ";
        string column = !spec.HasWindow ? "" : Position(sequence ? "t" : "x", "j", spec.Columns, spec.Padding, sequence ? "before" : "left");
        if (spec.Convolution is { } convolution)
        {
            string input = convolution.Groups == 1 ? "k" : $"{Text.Times(convolution.GroupInputs, convolution.GroupOutputs == 1 ? "n" : $"⌊n / {convolution.GroupOutputs}⌋")} + k";
            yield return $"output[{at}, n] = {Apply(convolution.Activation, $"{(convolution.HasBias ? "bias[n] + " : "")}Σ input[{row}{column}, {input}] · filter[{(sequence ? "j" : "i, j")}, k, n]{(spec.HasResidual ? $" + residual[{at}, n]" : "")}", "slope[n]")}";
        }

        string result = "output";
        if (spec.Depthwise is { } depthwise)
        {
            result = spec.Pointwise is null ? "output" : "depthwise";
            string channel = depthwise.Multiplier == 1 ? "c" : $"{depthwise.Multiplier}q + r";
            string tap = depthwise.Multiplier == 1 ? "c" : "q";
            string weight = (sequence ? "j, " : "i, j, ") + (depthwise.AsGroups ? $"0, {channel}" : depthwise.Multiplier == 1 ? "c" : "q, r");
            yield return $"{result}[{at}, {channel}] = {Apply(depthwise.Activation, $"{(depthwise.HasBias ? $"{spec.DepthwiseBias.Name()}[{channel}] + " : "")}Σ input[{row}{column}, {tap}] · {spec.DepthwiseFilter.Name()}[{weight}]{(spec.HasResidual && spec.Pointwise is null ? $" + residual[{at}, {channel}]" : "")}", $"{spec.DepthwiseSlope.Name()}[{channel}]")}";
        }

        if (spec.Pointwise is { } pointwise)
        {
            string input = spec.Depthwise is null ? "input" : "depthwise";
            yield return $"output[{at}, n] = {Apply(pointwise.Activation, $"{(pointwise.HasBias ? "bias[n] + " : "")}Σ {input}[{at}, k] · {spec.PointwiseFilter.Name()}[k, n]{(spec.HasResidual ? $" + residual[{at}, n]" : "")}", "slope[n]")}";
        }
    }

    private static string Apply(ActivationSpec activation, string sum, string slope) => activation.Kind switch
    {
        Activation.None => sum,
        Activation.Clamp => $"clamp({sum}, {Simd.Dialect.Number(activation.Min)}, {Simd.Dialect.Number(activation.Max)})",
        Activation.LeakyRelu => $"leakyRelu({sum}, {Simd.Dialect.Number(activation.Alpha)})",
        Activation.PRelu => $"prelu({sum}, {slope})",
        _ => $"{ActivationText.Name(activation)}({sum})",
    };

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

    private static string Layouts(KernelSpec spec)
    {
        List<string> layouts = [];
        string batch = spec.Image.HasBatch ? "batch, " : "";
        bool sequence = spec.Image.IsSequence;
        string height = sequence ? "" : spec.Image.Height is int h ? $"{h}, " : "height, ";
        string width = spec.Image.Width is int w ? $"{w}" : "width";
        layouts.Add($"input [{batch}{height}{width}, {spec.InputChannels}]");
        string outputHeight = height;
        string outputWidth = width;
        if (spec.HasWindow)
        {
            outputHeight = sequence ? "" : OutputSize(spec.Rows, spec.Padding, spec.Image.Height, "height", "outputHeight") + ", ";
            outputWidth = OutputSize(spec.Columns, spec.Padding, spec.Image.Width, "width", "outputWidth");
        }

        if (spec.Convolution is { } convolution)
        {
            layouts.Add($"filter [{EntryText.ConvolutionFilter(spec)}]");
            if (convolution.HasBias)
            {
                layouts.Add($"bias [{convolution.OutputChannels}]");
            }

            if (convolution.Activation.HasSlope)
            {
                layouts.Add($"slope [{convolution.OutputChannels}]");
            }
        }

        if (spec.Depthwise is { } depthwise)
        {
            layouts.Add($"{spec.DepthwiseFilter.Name()} [{EntryText.DepthwiseFilter(spec)}]");
            if (depthwise.HasBias)
            {
                layouts.Add($"{spec.DepthwiseBias.Name()} [{depthwise.OutputChannels}]");
            }

            if (depthwise.Activation.HasSlope)
            {
                layouts.Add($"{spec.DepthwiseSlope.Name()} [{depthwise.OutputChannels}]");
            }
        }

        if (spec.Pointwise is { } pointwise)
        {
            layouts.Add($"{spec.PointwiseFilter.Name()} [{(sequence ? "1" : "1, 1")}, {pointwise.InputChannels}, {pointwise.OutputChannels}]");
            if (pointwise.HasBias)
            {
                layouts.Add($"bias [{pointwise.OutputChannels}]");
            }

            if (pointwise.Activation.HasSlope)
            {
                layouts.Add($"slope [{pointwise.OutputChannels}]");
            }
        }

        if (spec.Packed)
        {
            layouts[1] = $"weights packed from {layouts[1]}";
        }

        if (spec.HasResidual)
        {
            layouts.Add($"residual [{batch}{outputHeight}{outputWidth}, {spec.OutputChannels}]");
        }

        layouts.Add($"output [{batch}{outputHeight}{outputWidth}, {spec.OutputChannels}]");
        return string.Join(", ", layouts) + ".";
    }

    private static string OutputSize(WindowSpec window, Padding padding, int? input, string same, string other) =>
        input is int known ? $"{window.OutputSize(padding, known)}"
        : padding is Padding.Same or Padding.SameLower or Padding.Causal && window.Stride == 1 ? same
        : other;

    private static string Multiplications(KernelSpec spec)
    {
        string unit = $"multiplications an output {(spec.Image.IsSequence ? "step" : "pixel")}";
        if (spec.Convolution is { } convolution)
        {
            long grouped = spec.FilterElements;
            long whole = grouped * convolution.Groups;
            return convolution.Groups == 1
                ? $"{Number(grouped)} {unit}{Whole(spec, grouped, null)}."
                : $"{Number(grouped)} {unit} (without groups: {Number(whole)}){Whole(spec, grouped, whole)}.";
        }

        long count = spec.FilterElements;
        if (spec.Depthwise is null)
        {
            return $"{Number(count)} {unit}, as many as a regular 1×1{Whole(spec, count, null)}.";
        }

        long regular = (long)spec.Depthwise.Taps * spec.InputChannels * spec.OutputChannels;
        return $"{Number(count)} {unit} (a regular {Size(spec)} with {Count(spec.OutputChannels, "output")}: {Number(regular)}){Whole(spec, count, regular)}.";
    }

    // All of one image, where the attribute fixes its size; in parentheses its regular equivalent.
    private static string Whole(KernelSpec spec, long perPixel, long? regular)
    {
        if (spec.Image is not { IsSequence: false, Height: int height, Width: int width })
        {
            return "";
        }

        long pixels = spec.HasWindow
            ? (long)spec.Rows.OutputSize(spec.Padding, height) * spec.Columns.OutputSize(spec.Padding, width)
            : (long)height * width;
        return $"; {Number(perPixel * pixels)} an image{(regular is long other ? $" ({Number(other * pixels)})" : "")}";
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
