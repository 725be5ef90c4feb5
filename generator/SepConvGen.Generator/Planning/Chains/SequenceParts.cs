using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>The parts of a sequence that go through all stages one after the other.</summary>
/// <param name="Scratch">What a part keeps for each of its steps.</param>
/// <param name="Budget">Floats that a part may keep.</param>
/// <param name="Step">Floats that a step takes.</param>
/// <param name="Tile">Steps that are computed at once.</param>
/// <param name="Whole">The steps of a whole sequence, where that is one part; null where parts are chosen at the call.</param>
internal sealed record SequenceParts(EquatableArray<BlockRow> Scratch, long Budget, long Step, int Tile, int? Whole)
{
    /// <summary>The parts of a chain over sequences; null where it needs none.</summary>
    public static SequenceParts? Of(KernelSpec spec, IReadOnlyList<StagePlan> stages)
    {
        Staging staging = Staging.Of(spec);
        IReadOnlyList<BlockRow> rows = RowBlocks.Of(staging, stages);
        EquatableArray<BlockRow> scratch = new(rows.Where(row => row.IsScratch));
        StagePlan window = stages.Last(stage => stage.Step.Window is not null);
        long staged = (staging.Before([]).Sum(row => (long)row.Pixel) * window.Step.Window!.Columns.Stride) + staging.After.Sum(row => (long)row.Pixel);
        int? whole = spec.Image.Width is int width ? Math.Max(window.Step.Window.Columns.OutputSize(window.Step.Window.Padding, width), 1) : null;
        return window switch
        {
            // inputs and results stay in L2 while panel after panel passes over them
            ConvolutionPlan { Spec: var convolution, Tiles: { } tiles } => new(
                scratch,
                2 * spec.Element.Stored.ElementsIn(Caches.Block),
                Math.Max(((long)convolution.Columns.Stride * convolution.GroupInputs) + convolution.GroupOutputs, staged),
                tiles.Panels[0].Highest,
                null),
            PlanarConvolution { Spec: var convolution, Tiles: var tiles } => new(
                scratch,
                2 * spec.Element.Stored.ElementsIn(Caches.Block),
                Math.Max(((long)convolution.Columns.Stride * convolution.InputChannels) + convolution.OutputChannels, staged),
                tiles.Strip,
                null),
            DepthwiseStage { Blocks: true } depthwise => new(
                scratch,
                depthwise.PartBudget(),
                Math.Max(depthwise.StripFloats(), staged),
                depthwise.StripColumns,
                depthwise.Parts ? null : whole),
            ConvolutionLoops { Spec: var convolution } when scratch.Count > 0 => new(
                scratch,
                2 * spec.Element.Stored.ElementsIn(Caches.Block),
                ((long)convolution.Columns.Stride * convolution.InputChannels) + convolution.OutputChannels,
                1,
                null),
            _ => null,
        };
    }
}
