using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>The methods of a depthwise step, over images or sequences: the walk over all outputs, the edges, the tiles, their loads.</summary>
/// <param name="writer">Where they go.</param>
/// <param name="plan">How the step runs.</param>
/// <param name="set">On which instruction set.</param>
/// <param name="epilogue">What happens to its sums.</param>
/// <param name="prefix">What the methods' names begin with: "" unless the kernel has another depthwise step.</param>
internal sealed class DepthwiseText(CodeWriter writer, DepthwisePlan plan, InstructionSet set, Epilogue epilogue, string prefix = "")
{
    private readonly DepthwiseScope scope = new(writer, plan, set, epilogue, DepthwiseWords.Of(plan, prefix));

    public void Write()
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

        foreach (DepthwiseTile tile in plan.StripTiles.Concat(plan.RowTiles).Concat(plan.EdgeTiles))
        {
            new DepthwiseTileText(scope, tile).Write();
        }

        DepthwiseTile widest = plan.RowTiles[0];
        if (widest.LoadsStrided(plan.Spec))
        {
            StridedLoads.Write(writer, widest, plan.Spec, Dialects.For(set, widest.Lanes), scope.Words);
        }

        if (plan.Repeats)
        {
            RepeatedLoads.Write(scope);
        }

        if (plan.Pixel is not null)
        {
            new DepthwiseTileText(scope, plan.Pixel).Write();
        }
    }

    /// <summary>The call that computes rows of an image.</summary>
    public string Call(RowCall call) => $"{scope.Words.Walk}({DepthwiseOperands.InRun(plan, epilogue, call.Input, call.Output).Arguments(
        DepthwiseOffsets.None with { Result = call.At },
        call.Top,
        plan.WritesPartsOfRows ? "(nuint)columns.Output" : null,
        call.Rows,
        call.Columns,
        call.First,
        call.End)});";

    /// <summary>The call that computes the steps of an axis.</summary>
    public string Call(Operand input, Operand output, string steps) =>
        $"{scope.Words.Walk}({DepthwiseOperands.InRun(plan, epilogue, input, output).Arguments(DepthwiseOffsets.None, null, steps)});";
}
