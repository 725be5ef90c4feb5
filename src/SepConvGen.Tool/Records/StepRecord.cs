using SepConvGen.Generator.Emission;
using SepConvGen.Runtime;

namespace SepConvGen.Tool.Records;

/// <summary>What a step is.</summary>
internal enum StepKind
{
    Depthwise,
    Pointwise,
    Convolution,
    Filter,
}

/// <summary>One direction of a window.</summary>
internal sealed record WindowRecord(int Kernel, int Stride, int Dilation, int Before, int After)
{
    /// <summary>The window over so many pixels.</summary>
    public Axis Over(string padding, int input) => padding switch
    {
        "Same" => Axis.Same(input, Kernel, Stride, Dilation),
        "SameLower" => Axis.SameLower(input, Kernel, Stride, Dilation),
        "Causal" => Axis.Causal(input, Kernel, Stride, Dilation),
        _ => Axis.Padded(input, Kernel, Stride, Dilation, Before, After),
    };
}

/// <summary>One step of a kernel.</summary>
/// <param name="Name">What it is called in its kernel: "depthwise".</param>
/// <param name="Kind">What it is.</param>
/// <param name="Inputs">Channels that it reads.</param>
/// <param name="Outputs">Channels that it writes.</param>
/// <param name="Groups">Groups of a convolution; 1 otherwise.</param>
/// <param name="Rows">The window downwards; null where it has none.</param>
/// <param name="Columns">The window to the right, or along a sequence.</param>
/// <param name="Padding">What is outside the image.</param>
/// <param name="HasBias">Whether it has a bias.</param>
/// <param name="Activation">What is applied to its sums; null for nothing.</param>
internal sealed record StepRecord(
    string Name, StepKind Kind, int Inputs, int Outputs, int Groups, WindowRecord? Rows, WindowRecord? Columns, string Padding, bool HasBias, string? Activation)
{
    /// <summary>Taps of an image filter, down a column and along a row.</summary>
    public (int Column, int Row) FilterTaps { get; private init; }

    /// <summary>Multiply-adds of an output pixel, by the definition; of a filter, one for each tap.</summary>
    public long MultiplyAdds => Kind == StepKind.Filter ? (long)Outputs * (FilterTaps.Column + FilterTaps.Row) : Weights;

    /// <summary>Elements of its filter.</summary>
    public long Weights => Kind switch
    {
        StepKind.Filter => 0,
        StepKind.Depthwise => (long)Taps * Outputs,
        StepKind.Convolution => (long)Taps * (Inputs / Groups) * Outputs,
        _ => (long)Inputs * Outputs,
    };

    /// <summary>Elements of its filter, bias and slopes.</summary>
    public long Parameters => Weights + (HasBias ? Outputs : 0) + (Activation == "PRelu" ? Outputs : 0);

    private int Taps => Rows is null || Columns is null ? 1 : Rows.Kernel * Columns.Kernel;

    public static StepRecord Of(RecordSection section)
    {
        IReadOnlyList<long> pads = section.Value("pads") is null ? [0, 0, 0, 0] : section.Numbers("pads");
        WindowRecord? Window(int axis) => section.Value("k") is null
            ? null
            : new((int)section.Numbers("k")[axis], (int)section.Numbers("s")[axis], (int)section.Numbers("d")[axis], (int)pads[2 * axis], (int)pads[(2 * axis) + 1]);
        IReadOnlyList<long> taps = section.Numbers("taps");
        return new(
            section.Flags.First(),
            taps.Count > 0 ? StepKind.Filter : section.Value("m") is not null ? StepKind.Depthwise : section.Value("g") is not null ? StepKind.Convolution : StepKind.Pointwise,
            (int)section.Number("i")!.Value,
            (int)section.Number("o")!.Value,
            (int)(section.Number("g") ?? 1),
            Window(0),
            Window(1),
            section.Value("p") ?? section.Value("border") ?? "",
            section.Has("bias"),
            section.Value("act"))
        {
            FilterTaps = taps.Count > 0 ? ((int)taps[0], (int)taps[1]) : default,
        };
    }
}
