using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>The methods of a depthwise step, over images or sequences: the walk over all outputs, the edges, the tiles, their loads.</summary>
/// <param name="writer">Where they go.</param>
/// <param name="plan">How the step runs.</param>
/// <param name="set">On which instruction set.</param>
/// <param name="epilogue">What happens to its sums.</param>
internal sealed class DepthwiseText(CodeWriter writer, DepthwisePlan plan, InstructionSet set, Epilogue epilogue) : StageText
{
    private readonly DepthwiseScope scope = new(writer, plan, set, epilogue, DepthwiseWords.Of(plan, plan.Prefix));

    public override void Write()
    {
        if (plan.IsSequence)
        {
            new DepthwiseSequenceText(scope).Write();
        }
        else
        {
            new DepthwiseRowsText(scope).Write();
        }

        if (plan.Pixel is { } edge && (plan.IsSequence || plan.Edges == EdgeMethod.Pixels))
        {
            new EdgePixelsText(scope).Write(edge);
        }

        WriteTiles(new[] { plan.Along }.OfType<DepthwiseTile>().Concat(plan.StripTiles).Concat(plan.RowTiles).Concat(plan.EdgeTiles).Concat(plan.StripEnds));
        if (plan.Repeats)
        {
            RepeatedLoads.Write(scope);
        }

        if (plan.Pixel is not null)
        {
            new DepthwiseTileText(scope, plan.Pixel).Write();
        }

        if (plan.Expands)
        {
            ChannelExpansion.Write(writer, plan.Spec.Multiplier, set, plan.Prefix);
        }

        if (plan.SmallPlan is { } small)
        {
            new DepthwiseText(writer, small, set, epilogue).Write();
        }

        if (plan.NarrowPlan is { } narrow)
        {
            new DepthwiseText(writer, narrow, set, epilogue).WriteNarrow();
        }

        if (plan.JoinedPixels > 1)
        {
            WeightCopies.WriteRepeat(writer, plan.Channels, plan.JoinedPixels, plan.Prefix, set.Element.Stored);
        }
    }

    // The walk over narrower rows, and what it has of its own.
    private void WriteNarrow()
    {
        new DepthwiseRowsText(scope).Write();
        WriteTiles(plan.StripTiles.Concat(plan.RowTiles).Concat(plan.EdgeTiles.Where(tile => tile.End is not null)).Concat(plan.StripEnds));
        if (plan.NarrowPlan is { } narrower)
        {
            new DepthwiseText(writer, narrower, set, epilogue).WriteNarrow();
        }
    }

    private void WriteTiles(IEnumerable<DepthwiseTile> tiles)
    {
        foreach (DepthwiseTile tile in tiles)
        {
            new DepthwiseTileText(scope, tile).Write();
        }

        DepthwiseTile widest = plan.RowTiles[0];
        if (widest.LoadsStrided(plan.Spec))
        {
            StridedLoads.Write(writer, widest, plan.Spec, Dialects.For(set, widest.Lanes), scope.Words);
        }
    }

    public override void Rows(RowCall call) => writer.Write($"{scope.Words.Walk}({DepthwiseOperands.InRun(plan, epilogue, call.Input, call.Output).Arguments(
        DepthwiseOffsets.None with { Result = call.At, Added = call.Added },
        call.Top,
        plan.Stated.Input ? "inputRow" : null,
        plan.Stated.Results ? scope.Rows.Results("") : plan.WritesPartsOfRows ? "(nuint)columns.Output" : null,
        call.Rows,
        call.Columns,
        call.First,
        call.End)});");

    public override void Steps(string input, string output, string steps, string count) =>
        writer.Write($"{scope.Words.Walk}({DepthwiseOperands.InRun(plan, epilogue, new(input, set.Element.Stored), new(output, set.Element.Stored)).Arguments(DepthwiseOffsets.None, null, steps)});");
}
