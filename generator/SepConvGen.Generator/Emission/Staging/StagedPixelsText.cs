using System.Linq;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The body of a tier's Run for a step without a window whose operands are staged: blocks of pixels of one image.</summary>
internal sealed class StagedPixelsText(CodeWriter writer, KernelPlan plan, StageText stage, WeightsText weights)
{
    private readonly StagingText text = new(writer, plan);
    private readonly Planning.Staging staging = plan.Staging;

    // A block of pixels, each at its place in an image.
    private bool InImages => plan.Spec.Image.HasBatch && staging.IsPlanar;

    public void Write()
    {
        ElementType type = plan.Spec.Element.Stored;
        int block = staging.BlockPixels(type);
        ScratchLayout scratch = new(type);
        foreach (Transfer transfer in staging.All)
        {
            foreach (BlockRow row in transfer.Rows(windows: 0, stride: 1))
            {
                scratch.Add(row.Scratch, (long)block * row.Pixel);
            }
        }

        text.WritePlanes("(nuint)height * (nuint)width", "(nuint)height * (nuint)width");
        weights.WriteReferences(scratch);
        writer.Space();
        writer.Write($"// blocks of pixels that stay in L2 with what is staged of them: {Text.Enumeration(staging.All.Select(transfer => transfer.What))}");
        if (InImages)
        {
            writer.Write("int size = height * width;");
        }

        writer.Write("int end = endRow * width;");
        writer.Block("for (int pixel = firstRow * width; pixel < end;)", () => WriteBlock(block));
    }

    private void WriteBlock(int block)
    {
        string left = "end - pixel";
        PixelPlace first = PixelPlace.InOne("(nuint)pixel");
        if (InImages)
        {
            writer.Write("int number = pixel / size;");
            writer.Write("int first = pixel - (number * size);");
            left = $"Math.Min(size - first, {left})";
            first = new("(nuint)pixel", "number", "(nuint)first");
        }

        writer.Write($"int count = Math.Min({block}, {left});");
        text.WriteResult(first, "count");
        stage.Pixels(text.Input(first, "count"), "ref result", "count");
        text.WriteStore("count");
        writer.Write("pixel += count;");
    }
}
