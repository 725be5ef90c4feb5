using System.Collections.Generic;
using SepConvGen.Generator.Infrastructure;

namespace SepConvGen.Generator.Specs;

/// <summary>A spatially separable image filter: convert(Scale · Σ sample · column tap · row tap + Offset).</summary>
/// <param name="Input">Type of the samples read.</param>
/// <param name="Output">Type of the samples written.</param>
/// <param name="Channels">Interleaved channels.</param>
/// <param name="ColumnTaps">Weights along the height.</param>
/// <param name="RowTaps">Weights along the width.</param>
/// <param name="Scale">What the sum is multiplied by.</param>
/// <param name="Offset">What is added then.</param>
/// <param name="Border">How the image is continued.</param>
/// <param name="BorderValue">Samples outside the image, with <see cref="Border.Constant"/>.</param>
internal sealed record FilterSpec(
    ElementType Input,
    ElementType Output,
    int Channels,
    EquatableArray<float> ColumnTaps,
    EquatableArray<float> RowTaps,
    float Scale,
    float Offset,
    Border Border,
    float BorderValue) : StepSpec(Channels, HasBias: false, ActivationFunction.None)
{
    public override StepOperands Operands { get; init; } = StepOperands.Alone("filter");

    public override int OutputChannels => Channels;

    /// <summary>Down a column and along a row; its taps stand in the code.</summary>
    public override long MultiplyAdds => (long)Channels * (ColumnTaps.Count + RowTaps.Count);

    public override IEnumerable<int> FilterShape(bool isSequence) => [];

    public override IEnumerable<ParameterRole> Weights => [];

    /// <summary>Rows above the anchor.</summary>
    public int Above => ColumnTaps.Count / 2;

    /// <summary>Samples left of the anchor.</summary>
    public int Left => RowTaps.Count / 2 * Channels;

    /// <summary>Samples right of the anchor.</summary>
    public int Right => (RowTaps.Count - 1 - (RowTaps.Count / 2)) * Channels;
}
