using System.Globalization;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>What the generated remarks say that a step does.</summary>
internal static class StepRemarks
{
    /// <summary>A step in half a sentence: "Depthwise 3×3, stride 1, SAME; 32 channels, multiplier 1, bias, relu6".</summary>
    public static string Operation(StepSpec step, KernelSpec spec)
    {
        string channels = $"{step.InputChannels} → {Count(step.OutputChannels, "channel")}";
        string operation = step switch
        {
            ConvolutionSpec { Groups: 1 } => $"Regular {Window(step.Window!, spec)}; {channels}",
            ConvolutionSpec grouped => $"Grouped {Window(step.Window!, spec)}; {channels} in {grouped.Groups} groups",
            DepthwiseSpec depthwise => $"Depthwise {Window(step.Window!, spec)}; {Count(step.InputChannels, "channel")}, multiplier {depthwise.Multiplier}",
            _ => $"Pointwise {channels}",
        };
        string residual = !ReferenceEquals(step, spec.Last) ? "" : spec.AddsInput ? ", the input added" : spec.HasResidual ? ", residual" : "";
        string activation = step.Activation.Kind == Activation.None ? "" : $", {ActivationText.Name(step.Activation)}";
        return $"{operation}{(step.HasBias ? ", bias" : "")}{residual}{activation}";
    }

    /// <summary>A number of things: "1 channel", "1,024 channels".</summary>
    public static string Count(int count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>The size of a window: "3×3", or "3" over sequences.</summary>
    public static string Size(ImageWindow window, KernelSpec spec) => string.Join("×", window.Shape(spec.Image.IsSequence));

    private static string Window(ImageWindow window, KernelSpec spec)
    {
        bool sequence = spec.Image.IsSequence;
        string stride = sequence ? $"{window.Columns.Stride}" : Pair(window.Rows.Stride, window.Columns.Stride);
        string dilation = sequence ? $"{window.Columns.Dilation}" : Pair(window.Rows.Dilation, window.Columns.Dilation);
        return $"{Size(window, spec)}, stride {stride}{(dilation == "1" ? "" : $", dilation {dilation}")}, {PaddingName(window, sequence)}";
    }

    private static string Pair(int rows, int columns) => rows == columns ? $"{rows}" : $"{rows}×{columns}";

    private static string PaddingName(ImageWindow window, bool sequence) => window.Padding switch
    {
        Padding.Same => "SAME",
        Padding.SameLower => "SAME_LOWER",
        Padding.Valid => "VALID",
        Padding.Causal => "CAUSAL",
        _ when sequence => $"padding {window.Columns.Before} before, {window.Columns.After} after",
        _ => $"padding {window.Rows.Before} above, {window.Rows.After} below, {window.Columns.Before} left, {window.Columns.After} right",
    };
}
