using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>An image filter on one instruction set. It walks over the image by itself, for its border is not that of convolutions.</summary>
/// <remarks>
/// Strips of rows, blocks of columns: the column sums of a block go to scratch, are continued beyond the edges of the
/// image (the border of a sum is the sum of the borders), and become row sums and results from there.
/// </remarks>
/// <param name="writer">Takes the text.</param>
/// <param name="plan">How the filter runs.</param>
/// <param name="set">On what it runs.</param>
/// <param name="kernel">The kernel, for how its images lie.</param>
internal sealed class FilterText(CodeWriter writer, FilterPlan plan, InstructionSet set, KernelSpec kernel) : StageText
{
    private readonly FilterNames names = new(plan, plan.Prefix);

    private readonly SampleLanes lanes = Dialects.For(set, plan, plan.Prefix);

    public override void WriteConstants()
    {
        FilterScratch scratch = FilterScratch.Of(plan);
        if (plan.Phases > 1)
        {
            writer.Write($"// Sums of samples s, s + {plan.Phases}, s + {2 * plan.Phases}, … stand side by side; from those of one phase to the next:");
            writer.Write($"private const int {names.Phase} = {scratch.Phase};");
            writer.Space();
        }

        writer.Write("// From the sums of a row of the strip to the next.");
        writer.Write($"private const int {names.Row} = {scratch.Row};");
        writer.Space();
    }

    /// <summary>The statements that filter output rows [firstRow, endRow), counted over all images.</summary>
    public override void Run()
    {
        RunStrides.Write(writer, kernel, ("height", "width"), ("height", "width"));
        string distances = plan.Stated switch
        {
            (false, false) => "",
            (true, false) => ", (nint)inputRow",
            (false, true) => ", (nint)outputRow",
            (true, true) => ", (nint)inputRow, (nint)outputRow",
        };
        if (!kernel.Image.HasBatch)
        {
            writer.Write($"{names.FilterRows}(ref MemoryMarshal.GetReference(input), ref MemoryMarshal.GetReference(output), height, width{distances}, firstRow, endRow);");
            return;
        }

        string input = Text.After("MemoryMarshal.GetReference(input)", plan.Stated.Input ? "(nuint)number * inputImage" : "start");
        string output = Text.After("MemoryMarshal.GetReference(output)", plan.Stated.Results ? "(nuint)number * outputImage" : "start");
        string start = plan.Stated is (true, true) ? "" : $"nuint start = (nuint)number * (nuint)height * (nuint)width * {plan.Spec.Channels};\n    ";
        writer.Write(
            $$"""
            for (int row = firstRow; row < endRow;)
            {
                int number = row / height;
                int first = row - (number * height);
                int end = Math.Min(height, first + (endRow - row));
                {{start}}{{names.FilterRows}}({{input}}, {{output}}, height, width{{distances}}, first, end);
                row += end - first;
            }
            """);
    }

    public override void Write()
    {
        writer.Space();
        StripCalls calls = new(writer, plan, names);
        FilterEdgesText edges = new(writer, plan, names, calls);
        new FilterRowsText(writer, plan, names, edges, calls).Write();
        edges.WriteMap();
        if (plan.Phases > 1)
        {
            WritePlace();
        }

        SumsText sums = new(writer, plan, lanes, names);
        foreach (FilterStrip strip in plan.Strips)
        {
            new ColumnSumsText(sums, strip).Write();
        }

        new RowSumsText(sums).Write();
        lanes.WriteMethods(writer);
    }

    private void WritePlace()
    {
        writer.Space();
        writer.Write("// Where the sum of a sample stands.");
        writer.Write($"private static int {names.Place}(int sample) => ((sample & {plan.Phases - 1}) * {names.Phase}) + (sample >> {plan.PhaseBits});");
    }
}
