using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The class that holds an image filter for one instruction set.</summary>
/// <remarks>
/// Strips of rows, blocks of columns: the column sums of a block go to scratch, are continued beyond the edges of the
/// image (the border of a sum is the sum of the borders), and become row sums and results from there.
/// </remarks>
internal sealed class FilterTierText(CodeWriter writer, KernelModel kernel, KernelPlan kernelPlan)
{
    private readonly FilterPlan plan = (FilterPlan)kernelPlan.First;
    private readonly SampleLanes lanes = Dialects.For(kernelPlan.Set, (FilterPlan)kernelPlan.First);
    private readonly FilterSpec spec = ((FilterPlan)kernelPlan.First).Spec;

    private string In => spec.Input.Keyword();

    private string Out => spec.Output.Keyword();

    private string Sum => lanes.Element;

    private bool Constant => spec.Border == Border.Constant;

    private bool Wraps => spec.Border == Border.Wrap && spec.RowTaps.Count > 1;

    private bool Vectors => plan.Lanes > 1;

    // Rows shorter than a vector are copied to scratch and back, rows outside the image made there.
    private bool Stages => Vectors || Constant;

    private int Edges => spec.Left + spec.Right;

    public void Write()
    {
        writer.Space();
        writer.Write($"/// <summary>{kernelPlan.Set.Title}: {FilterRemarks.Describe(plan, kernelPlan.Set)}.</summary>");
        writer.Write(KernelEmitter.GeneratedAttributes);
        writer.Block($"file static class {TierText.ClassName(kernel, kernelPlan.Set)}", () =>
        {
            WriteConstants();
            WriteRun();
            WriteImage();
            if (Edges > 0)
            {
                WriteMapEdges();
            }

            new FilterSumsText(writer, plan, lanes).Write();
            lanes.WriteMethods(writer);
        });
    }

    private void WriteConstants()
    {
        if (plan.Phases > 1)
        {
            writer.Write($"// Sums of samples s, s + {plan.Phases}, s + {2 * plan.Phases}, … stand side by side; from those of one phase to the next:");
            writer.Write($"private const int Phase = {plan.Pitch};");
            writer.Space();
        }

        writer.Write("// From the sums of a row of the strip to the next.");
        writer.Write($"private const int Row = {plan.Pitch * plan.Phases};");
        writer.Space();
    }

    private void WriteRun()
    {
        writer.Write("// Output rows [firstRow, endRow), counted over all images.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"public static void Run({RunSignature.Parameters(kernel)}, int firstRow, int endRow)", () =>
        {
            EntryText.WriteFixedSizes(writer, kernelPlan.Spec.Image, all: true);
            writer.Write(
                $$"""
                for (int row = firstRow; row < endRow;)
                {
                    int number = row / height;
                    int first = row - (number * height);
                    int end = Math.Min(height, first + (endRow - row));
                    nuint start = (nuint)number * (nuint)height * (nuint)width * {{spec.Channels}};
                    FilterRows(ref Unsafe.Add(ref MemoryMarshal.GetReference(input), start), ref Unsafe.Add(ref MemoryMarshal.GetReference(output), start), height, width, first, end);
                    row += end - first;
                }
                """);
        });
        writer.Space();
    }

    private int StagedRows => spec.ColumnTaps.Count + plan.Rows - 1;

    private static int Floats(int bytes) => FilterPlan.RoundUp(bytes, 64) / 4;

    private void WriteImage()
    {
        int sums = Floats(plan.Rows * plan.Phases * plan.Pitch * plan.LaneSize);
        int staged = Stages ? Floats(StagedRows * plan.StagedPitch * spec.Input.Size()) : 0;
        int result = Vectors ? Floats((plan.Block + plan.LeastBlock) * spec.Output.Size()) : 0;
        writer.Write("// Rows [first, end) of one image.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void FilterRows(ref {In} image, ref {Out} output, int height, int width, int first, int end)", () =>
        {
            writer.Write($"int samples = width * {spec.Channels};");
            if (plan.Rows > 1)
            {
                writer.Write($"int strip = end - first >= {plan.Rows} ? {plan.Rows} : 1;");
            }

            writer.Write($"using Scratch scratch = Scratch.Rent({sums + staged + result});");
            writer.Write($"ref {Sum} sums = ref {As("float", Sum, $"Unsafe.Add(ref scratch.At(0), {plan.Lead * plan.LaneSize / 4})")};");
            if (Stages)
            {
                writer.Write($"ref {In} staged = ref {As("float", In, $"scratch.At({sums})")};");
            }

            if (Vectors)
            {
                writer.Write($"ref {Out} results = ref {As("float", Out, $"scratch.At({sums + staged})")};");
                writer.Write($"bool streams = StreamingStores.Pay<{Out}>(height, samples);");
            }

            writer.Write($"Span<nint> rows = stackalloc nint[{(plan.Rows > 1 ? $"strip + {spec.ColumnTaps.Count - 1}" : $"{spec.ColumnTaps.Count}")}];");
            if (Edges > 0)
            {
                writer.Write($"Span<int> edges = stackalloc int[{2 * Edges}];");
                writer.Write("MapEdges(edges, width);");
                if (Constant)
                {
                    writer.Space();
                    writer.Write("// the column sum of the border value");
                    writer.Write($"{In} border = {BorderValue};");
                    writer.Write("rows.Clear();");
                    if (Vectors)
                    {
                        writer.Write($"MemoryMarshal.CreateSpan(ref staged, {plan.StepSamples}).Fill(border);");
                        writer.Write("ColumnSums1(ref staged, rows, ref sums, 0, 1);");
                    }
                    else
                    {
                        writer.Write("staged = border;");
                        writer.Write("ColumnSums1(ref staged, rows, ref sums, 0, 1);");
                    }

                    writer.Write($"{Sum} edge = sums;");
                }
            }

            writer.Space();
            string advance = plan.Rows > 1 ? "strip" : "1";
            writer.Block($"for (int y = first; y < end; y += {advance})", WriteStrip);
            if (Vectors)
            {
                writer.Space();
                writer.Block("if (streams)", () => writer.Write("StreamingStores.Finish();"));
            }
        });
    }

    private string BorderValue => spec.Input == ElementType.Single ? Dialect.Number(spec.BorderValue) : ((int)spec.BorderValue).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string As(string from, string to, string reference) =>
        from == to ? reference : $"Unsafe.As<{from}, {to}>(ref {reference})";

    private void WriteStrip()
    {
        if (plan.Rows > 1)
        {
            writer.Write("y = Math.Min(y, end - strip);");
        }

        string map = $"FilterBorder.MapRows(rows, Border.{spec.Border}, y - {spec.Above}, height, samples)";
        writer.Write(Constant ? $"bool inside = {map};" : $"{map};");
        if (Vectors && !Constant)
        {
            writer.Space();
            writer.Write("// a row shorter than a vector is copied to scratch, and its results from there");
            writer.Block($"if (samples < {plan.StepSamples})", WriteNarrow);
        }

        writer.Space();
        writer.Block("for (int x = 0; x < samples;)", WriteBlock);
    }

    private void WriteNarrow()
    {
        writer.Write($"FilterBorder.StageRows<{In}>(ref image, rows, 0, samples, default, ref staged, {plan.StagedPitch});");
        WriteColumnSums("ref staged", "0", "1");
        WriteEdges("");
        WriteNarrowRows();
        writer.Space();
        writer.Write("continue;");
    }

    private void WriteNarrowRows() => ForRows(row =>
    {
        writer.Write($"RowSums(ref {row}, 0, ref results, 1);");
        writer.Write($"MemoryMarshal.CreateReadOnlySpan(ref results, samples).CopyTo(MemoryMarshal.CreateSpan(ref {Result("0")}, samples));");
    });

    private string Result(string x) => $"Unsafe.Add(ref output, ((nint)(y{(plan.Rows > 1 ? " + r" : "")}) * samples){(x == "0" ? "" : $" + {x}")})";

    private void ForRows(System.Action<string> body)
    {
        if (plan.Rows == 1)
        {
            body("sums");
            return;
        }

        writer.Space();
        writer.Block("for (int r = 0; r < strip; r++)", () => body("Unsafe.Add(ref sums, r * Row)"));
    }

    private void WriteBlock()
    {
        string least = $"{plan.LeastBlock}";
        writer.Write($"int next = samples - x < {plan.Block} + {least} ? samples : x + {plan.Block};");
        writer.Write(spec.Left == 0 ? "int from = x;" : $"int from = Math.Max(x - {spec.Left}, 0);");
        writer.Write(spec.Right == 0 ? "int to = next;" : $"int to = Math.Min(next + {spec.Right}, samples);");
        string source = "image";
        if (Constant)
        {
            source = "source";
            string narrow = Vectors ? $" || samples < {plan.StepSamples}" : "";
            writer.Write($"ref {In} source = ref image;");
            writer.Block($"if (!inside{narrow})", () => writer.Write(
                $"""
                // rows outside the image, or shorter than a vector: all rows of the strip come from scratch
                FilterBorder.MapRows(rows, Border.{spec.Border}, y - {spec.Above}, height, samples);
                FilterBorder.StageRows<{In}>(ref image, rows, from, to, {BorderValue}, ref staged, {plan.StagedPitch});
                source = ref staged;
                """));
            writer.Space();
            if (Vectors)
            {
                writer.Block($"if (samples < {plan.StepSamples})", () =>
                {
                    WriteColumnSums("ref source", "0", "1");
                    WriteEdges("");
                    WriteNarrowRows();
                    writer.Space();
                    writer.Write("break;");
                });
                writer.Space();
            }
        }

        if (!Vectors)
        {
            WriteColumnSums($"ref Unsafe.Add(ref {source}, from)", "from - x", "to - from");
        }
        else
        {
            WriteColumnSums($"ref Unsafe.Add(ref {source}, from)", "from - x", Steps("to - from"));
            writer.Space();
            writer.Block($"if ({Rest("to - from")} != 0)", () =>
                WriteColumnSums($"ref Unsafe.Add(ref {source}, to - {plan.StepSamples})", $"to - {plan.StepSamples} - x", "1"));
        }

        if (Wraps)
        {
            WriteWrappedSums();
        }

        WriteEdges(Wraps ? "x == 0 && next == samples" : "", blocks: true);
        writer.Space();
        ForRows(row =>
        {
            writer.Write($"ref {Sum} row = ref {row};");
            writer.Write(Vectors ? $"ref {Out} result = ref streams ? ref results : ref {Result("x")};" : $"ref {Out} result = ref {Result("x")};");
            writer.Write($"RowSums(ref row, 0, ref result, {(Vectors ? Steps("next - x") : "next - x")});");
            if (Vectors)
            {
                writer.Space();
                writer.Block($"if ({Rest("next - x")} != 0)", () =>
                    writer.Write($"RowSums(ref row, next - {plan.StepSamples} - x, ref Unsafe.Add(ref result, next - {plan.StepSamples} - x), 1);"));
                writer.Space();
                writer.Write("// an output larger than the caches is stored past them");
                writer.Block("if (streams)", () => writer.Write($"StreamingStores.Copy(ref results, ref {Result("x")}, next - x);"));
            }
        });
        writer.Space();
        writer.Write("x = next;");
    }

    private string Steps(string samples) => $"(int)((uint)({samples}) / {plan.StepSamples})";

    private string Rest(string samples) => $"(uint)({samples}) % {plan.StepSamples}";

    // Where a row is more than a block, its ends are not in scratch together.
    private void WriteWrappedSums()
    {
        writer.Space();
        writer.Write("// beyond the edges of a row of several blocks: the sums of its other end");
        if (spec.Left > 0)
        {
            int left = plan.LeftSteps * plan.StepSamples;
            writer.Block("if (x == 0 && next < samples)", () =>
                WriteColumnSums($"ref Unsafe.Add(ref image, samples - {left})", $"-{left}", $"{plan.LeftSteps}"));
        }

        if (spec.Right > 0)
        {
            writer.Block("if (x > 0 && next == samples)", () => WriteColumnSums("ref image", "next - x", $"{plan.RightSteps}"));
        }
    }

    private void WriteColumnSums(string source, string at, string steps)
    {
        string arguments = $"({source}, rows, ref sums, {at}, {steps});";
        if (plan.Rows == 1)
        {
            writer.Write($"ColumnSums1{arguments}");
            return;
        }

        writer.Space();
        writer.Block($"if (strip == {plan.Rows})", () => writer.Write($"ColumnSums{plan.Rows}{arguments}"));
        writer.Block("else", () => writer.Write($"ColumnSums1{arguments}"));
    }

    private void WriteEdges(string condition, bool blocks = false)
    {
        if (Edges == 0)
        {
            return;
        }

        void Set(string side, string range)
        {
            string places = range.Length == 0 ? "edges" : $"edges[{range}]";
            void Body() => ForRows(row => writer.Write(Constant
                ? $"FilterBorder.FillSums(ref {row}, {places}, edge);"
                : $"FilterBorder.CopySums(ref {row}, {places});"));
            if (side.Length == 0)
            {
                Body();
            }
            else
            {
                writer.Block($"if ({side})", Body);
            }
        }

        if (!blocks || condition.Length > 0)
        {
            writer.Space();
            Set(condition, "");
            return;
        }

        writer.Space();
        if (spec.Left > 0)
        {
            Set("x == 0", $"..{2 * spec.Left}");
        }

        writer.Space();
        if (spec.Right > 0)
        {
            Set("next == samples", $"{2 * spec.Left}..");
        }
    }

    private void WriteMapEdges()
    {
        string place = plan.Phases == 1 ? "" : "Place";
        writer.Space();
        writer.Write("// Pairs of places in a row of sums: of a sample beyond the left or the right edge, and of the sample that stands for it.");
        writer.Block("private static void MapEdges(Span<int> edges, int width)", () =>
        {
            writer.Write($"int samples = width * {spec.Channels};");
            writer.Write($"int last = Math.Max(samples - {plan.LeastBlock}, 0) / {plan.Block} * {plan.Block};");
            if (spec.Left > 0)
            {
                writer.Block($"for (int i = 0; i < {spec.Left}; i++)", () => writer.Write(
                    $"""
                    int pixel = FilterBorder.Index(Border.{spec.Border}, (i / {spec.Channels}) - {spec.Left / spec.Channels}, width);
                    edges[2 * i] = {place}(i - {spec.Left});
                    edges[(2 * i) + 1] = {place}((pixel * {spec.Channels}) + (i % {spec.Channels}));
                    """));
                writer.Space();
            }

            if (spec.Right > 0)
            {
                writer.Block($"for (int i = 0; i < {spec.Right}; i++)", () => writer.Write(
                    $"""
                    int pixel = FilterBorder.Index(Border.{spec.Border}, width + (i / {spec.Channels}), width);
                    edges[2 * ({spec.Left} + i)] = {place}(samples + i - last);
                    edges[(2 * ({spec.Left} + i)) + 1] = {place}((pixel * {spec.Channels}) + (i % {spec.Channels}) - last);
                    """));
            }
        });
    }
}
