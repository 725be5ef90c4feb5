using System.Collections.Generic;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>The body of a tier's Run for a step without a window: blocks of pixels, whatever rows they are in.</summary>
internal sealed class PixelRunText(CodeWriter writer, KernelPlan plan, IReadOnlyList<StageText> stages, WeightsText weights)
{
    private readonly StagingText staging = new(writer, plan);

    public void Write()
    {
        weights.WriteReferences(new(plan.Spec.Output));
        writer.Space();
        if (plan.First is not PointwisePlan { BlockPixels: var block })
        {
            writer.Write("int first = firstRow * width;");
            WritePixels("(endRow - firstRow) * width");
            return;
        }

        writer.Write("// blocks of pixels that stay in L2 while panel after panel passes over them");
        writer.Write("int end = endRow * width;");
        writer.Block($"for (int first = firstRow * width; first < end; first += {block})", () => WritePixels($"Math.Min({block}, end - first)"));
    }

    private void WritePixels(string count)
    {
        PixelPlace first = PixelPlace.InOne("(nuint)first");
        writer.Write(new Operand("image", plan.Spec.Input).Declare(staging.Input(first, count)));
        staging.WriteResult(first, count);
        stages[0].Pixels("ref image", "ref result", count);
    }
}
