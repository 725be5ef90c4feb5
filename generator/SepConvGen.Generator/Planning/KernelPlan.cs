using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>How a kernel runs on one instruction set: a stage for each of its steps.</summary>
internal sealed record KernelPlan(InstructionSet Set, KernelSpec Spec, EquatableArray<StagePlan> Stages)
{
    /// <summary>The blocks of rows in which a chain with a window runs over images; null for sequences, and where images are done whole.</summary>
    public RowBlocks? Blocks => RowBlocks.Of(Spec, Staging, Stages);

    /// <summary>The parts in which sequences are done; null for images, and where a sequence needs none.</summary>
    public SequenceParts? Parts => Spec.Image.IsSequence ? SequenceParts.Of(Spec, Stages) : null;

    /// <summary>What goes through scratch because it is stored otherwise than the stages work on it.</summary>
    public Staging Staging => Staging.Of(Spec, Set);

    /// <summary>What threads share where rows are few; null where they share rows alone.</summary>
    public PanelShares? PanelShares => PanelShares.Of(this);

    /// <summary>
    /// Whether a vector takes its lanes from several: pixels are moved to planes or from them, or loaded that lie a stride apart, or share a vector, or some lanes
    /// have a tap outside the image.
    /// </summary>
    public bool MixesLanes => Staging.IsPlanar || Stages.Any(stage =>
        stage is PlanarConvolution or PlanarPointwise or PlanarDepthwise or SpreadPlan or DepthwisePlan { Edges: EdgeMethod.RowEnds }
        || MatrixProduct.Of(stage) is { IsHalved: true }
        || (stage is DepthwisePlan depthwise && depthwise.RowTiles[0].LoadsStrided(depthwise.Spec)));

    /// <summary>Whether short rows have tiles of their own: <see cref="ShortRows"/>.</summary>
    public bool HasShortRows => Stages.Any(stage => stage is PlanarConvolution { Short: not null });

    public StagePlan First => Stages[0];

    /// <summary>Whether processors that compute its vectors in halves use the next instruction set: <see cref="SplitVectors"/>.</summary>
    public bool Yields { get; init; }

    /// <summary>Output columns of the images that use the next instruction set, at most; null for none: <see cref="NarrowImages"/>.</summary>
    public int? NarrowColumns { get; init; }

    /// <summary>Output rows, or steps of a sequence, that are computed at once.</summary>
    public int Strip => Math.Max(Stages.Max(stage => stage.Strip), ThreadShare.Rows(Spec));

    /// <summary>The plan of a kernel.</summary>
    /// <param name="spec">The kernel.</param>
    /// <param name="set">The instruction set.</param>
    /// <param name="brevity">How much is written out.</param>
    /// <param name="choice">A tile that is tried in place of the planner's own; null for what users get. One of another instruction set changes nothing.</param>
    public static KernelPlan Of(KernelSpec spec, InstructionSet set, Brevity brevity = default, TileChoice? choice = null)
    {
        set = set with { Element = spec.Element };
        Staging staging = Staging.Of(spec, set);
        List<StagePlan> stages = [];
        ImageSpec image = spec.Image;
        for (int index = 0; index < spec.Steps.Count; index++)
        {
            StepSpec step = spec.Steps[index];
            StepSpec? next = index + 1 < spec.Steps.Count ? spec.Steps[index + 1] : null;
            TileChoice? forced = choice is not null && choice.Set == set && choice.Step == index ? choice : null;
            int? scratch = stages.LastOrDefault()?.ResultStride ?? staging.Input?.Channels;
            bool toScratch = next is not null || staging.Output is not null;
            StagePlan stage = Stage(spec, image, step, next, scratch, toScratch, set, brevity, forced);
            if (stage is PointwisePlan pointwise)
            {
                stage = TileByTile.Of(pointwise with { Rows = PixelRows.Of(spec, index == 0, next is null) }, set, forced is not null);
            }

            bool readsInput = index == 0 && stage is not DepthwisePlan { Expands: true };
            stages.Add(stage with { Stated = new(readsInput && spec.InputView.IsStated, next is null && spec.StatesResults) });
            image = step.Window is { } window ? image.Under(window) : image;
        }

        stages = [.. PixelCounts.Reach(spec, stages, set)];
        return new(set, spec, new(stages.Select((stage, index) => stage with { Prefix = Prefix(stage, stages.Skip(index + 1)) })));
    }

    // `scratch`: elements from a pixel to the next in the scratch that the step reads; null for the kernel's own input.
    private static StagePlan Stage(
        KernelSpec spec, ImageSpec image, StepSpec step, StepSpec? next, int? scratch, bool toScratch, InstructionSet set, Brevity brevity, TileChoice? forced) =>
        set.IsScalar && LoopPlanner.Plan(step, image, set.Element.Stored, fromScratch: scratch is not null, toScratch) is { } loops
            ? InChain(loops, spec, set)
            : Tiles(spec, image, step, next, scratch, toScratch, set, brevity, forced);

    private static StagePlan Tiles(
        KernelSpec spec, ImageSpec image, StepSpec step, StepSpec? next, int? scratch, bool toScratch, InstructionSet set, Brevity brevity, TileChoice? forced) => step switch
        {
            FilterSpec filter => FilterPlanner.Plan(filter, set),
            ConvolutionSpec convolution when forced is null && PlanarConvolution.Of(convolution, image, Adds(spec, next), set) is { } planar =>
                planar with { StoredAs = set.Element.Stored, Short = ShortRows.Of(planar, image, set, brevity) },
            ConvolutionSpec convolution => CompactWeights.Of(spec, image, ConvolutionPlanner.Plan(convolution, image, spec.Buffered, set, brevity, forced as ProductChoice, sweeps: !(spec.StatesResults && spec.Residual is not null)), set),
            DepthwiseSpec depthwise when forced is null && PlanarDepthwise.Of(spec, depthwise, set) is { } rows => rows,
            DepthwiseSpec depthwise => InChain(Apart(Converting(spec, set, widening => DepthwisePlanner.Plan(depthwise, image, widening, toScratch, brevity, scratch, (forced as DepthwiseChoice)?.Tile)), next, set.Element.Stored), spec, set),
            PointwiseSpec pointwise when forced is null && SpreadPlan.Of(pointwise, set, scratch ?? pointwise.InputStride) is { } spread =>
                spread with { Unit = image.Unit, StoredAs = set.Element.Stored },
            PointwiseSpec pointwise when forced is null && PlanarPointwise.Of(pointwise, image, scratch ?? pointwise.InputStride, Adds(spec, next), set) is { } planar =>
                planar with { Unit = image.Unit, StoredAs = set.Element.Stored },
            PointwiseSpec pointwise => CompactWeights.Of(spec, image, PointwisePlanner.Plan(pointwise, spec.Buffered, set, scratch ?? pointwise.InputStride, image.IsSequence ? null : image.Pixels, brevity, forced as ProductChoice) with
            {
                Unit = image.Unit,
            }, set),
            _ => throw new System.InvalidOperationException($"No planner for {step}."),
        };

    // Something is added to the results of the last step.
    private static bool Adds(KernelSpec spec, StepSpec? next) => next is null && spec.Residual is not null;

    // Of stages of one kind, which have methods of the same names, the last one goes without its own name. Pointwise steps are of one
    // kind, whether a vector holds one pixel or several.
    private static string Prefix(StagePlan stage, IEnumerable<StagePlan> later) =>
        later.Any(other => other.GetType() == stage.GetType() || other.Step.GetType() == stage.Step.GetType()) ? stage.Step.Operands.Title : "";

    // Rows are done in parts under one window only: parts under several would compute most of their inputs twice. What is staged are whole rows.
    private static StagePlan InChain(StagePlan plan, KernelSpec spec, InstructionSet set) =>
        plan is DepthwiseStage { Parts: true } depthwise && (spec.Windows.Count() > 1 || !(spec.Image.IsSequence || Staging.Of(spec, set).IsNone)) ? depthwise with { Parts = false } : plan;

    // A step whose tiles widen what they load and round what they store, where nothing is staged for it.
    private static DepthwisePlan Converting(KernelSpec spec, InstructionSet set, Func<InstructionSet, DepthwisePlan> plan)
    {
        Staging staging = Staging.Of(spec, set);
        ElementType? input = spec.Steps.Count == 1 && staging.Input is null ? spec.InputForm.Compact : null;
        ElementType? output = spec.Steps.Count == 1 && staging.Output is null ? spec.OutputForm.Compact : null;
        DepthwisePlan made = plan(set with { WidensInputs = input is not null });
        return made with
        {
            CompactInput = input,
            CompactOutput = output,
            RoundsPairs = output == ElementType.BFloat16 || (output == ElementType.Half && made.Tiles.All(tile => DepthwiseRegisters.Of(tile, made.Spec, set).Free >= HalfConstants)),
        };
    }

    // What two vectors of halves are rounded with: as many constants in registers. A tile without room for them loses more to spills than it
    // saves (AVX-512: rows of 7 and 14 pixels 1.2 to 1.4 times as long, strips of 3 x 4 pixels 0.87).
    private const int HalfConstants = 9;

    // The scratch between two steps, with a line between its pixels where those would share sets of L1.
    private static DepthwisePlan Apart(DepthwisePlan plan, StepSpec? next, ElementType type) =>
        next is not null && plan.Channels % type.ElementsIn(Caches.Page) == 0 ? plan with { OutputStride = plan.Channels + type.ElementsIn(Caches.Line) } : plan;
}
