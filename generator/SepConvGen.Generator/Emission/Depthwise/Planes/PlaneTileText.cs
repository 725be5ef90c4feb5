using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The method for some rows of a plane, a vector of columns after the other: each input is loaded once for all rows that it belongs to.</summary>
internal sealed class PlaneTileText(PlaneContext context, int rows)
{
    private readonly CodeWriter writer = context.Writer;
    private readonly PlanarDepthwise plan = context.Plan;
    private readonly VectorDialect dialect = context.Dialect;

    private DepthwiseSpec Spec => context.Plan.Spec;

    private IEnumerable<int> Rows => Enumerable.Range(0, rows);

    private IEnumerable<int> Columns => Enumerable.Range(0, Spec.Columns.Kernel);

    // Elements from a tap to the next.
    private int Column => Spec.Columns.Dilation * plan.Pixel;

    // The row has one vector.
    private bool IsOne => plan.Length <= plan.Lanes;

    private string Start => Spec.HasBias ? "start" : dialect.Zero;

    public void Write() => KernelEmitter.WriteMethod(
        writer,
        $"// {StepRemarks.Count(rows, "row")}{(plan.Pixel > 1 ? "" : " of a plane")}, {plan.Lanes} {(plan.Pixel > 1 ? "elements" : "columns")} at once: the tap at the top left is at element `at` of `input`, in row `top` and column `column`; `room` results are to be written.",
        context.Tile(rows),
        Text.List(
        [
            context.Operands.Input.Parameter,
            "nint at, nint inputRow",
            .. context.Operands.ParametersAfterInput,
            "nuint outputRow, nuint room, int top, int height, int column, int width, int count",
        ]),
        () =>
        {
            if (plan.Pixel == 1)
            {
                WriteWeights();
            }

            if (IsOne)
            {
                WriteVector();
                return;
            }

            writer.Block($"for (int next = 0; next < count; next += {plan.Lanes})", () =>
            {
                string last = $"count - {plan.Lanes}";
                writer.Write($"int x = Math.Min(next, {(plan.StoresWhole ? last : $"Math.Max({last}, 0)")}); // the last vector overlaps the one before it");
                WriteVector();
            });
        });

    // The weights of the plane, and what else is the same for all its results.
    private void WriteWeights()
    {
        ProductOperands operands = context.Operands;
        for (int i = 0; i < Spec.Rows.Kernel; i++)
        {
            int row = i * Spec.Columns.Kernel;
            writer.Write($"{dialect.Type} {Text.List(Columns.Select(j => $"{Weight(i, j)} = {Along(operands.Weights, (row + j) * plan.TapStride)}"))};");
        }

        if (operands.Bias is { } bias)
        {
            writer.Write($"{dialect.Type} start = {Along(bias, 0)};");
        }

        if (operands.Slope is { } slope)
        {
            writer.Write($"{dialect.Type} slopes = {Along(slope, 0)};");
        }
    }

    private void WriteVector()
    {
        if (plan.Pixel > 1)
        {
            if (!IsOne)
            {
                writer.Write($"nuint channel = (nuint)(x % {plan.Pixel});");
            }

            WriteWeights();
        }

        writer.Write($"nint row = {At("at")};");
        writer.Write($"{dialect.Type} {Text.List(Rows.Select(row => $"{Sum(row)} = {Start}"))};");
        if (!plan.HasEdges)
        {
            WriteRows(edge: false);
        }
        else
        {
            writer.Write($"int left = {At("column")};");
            WriteSides();
        }

        WriteResults();
    }

    // Vectors all of whose taps are inside the image, and those at an end of the row.
    private void WriteSides()
    {
        if (!plan.HasInterior)
        {
            WriteMasks();
            WriteRows(edge: true);
            return;
        }

        writer.Block($"if (left >= 0 && left + {plan.ElementsUnder} <= width)", () => WriteRows(edge: false));
        writer.Block("else", () =>
        {
            WriteMasks();
            WriteRows(edge: true);
        });
    }

    private void WriteMasks()
    {
        writer.Write("// lanes whose tap is outside the image keep their sums");
        foreach (int j in Columns.Where(plan.MayBeOutside))
        {
            writer.Write($"{dialect.Type} {Inside(j)} = {dialect.Within(Text.Plus("left", j * Column), Spec.Columns.Stride, "width")};");
        }
    }

    private void WriteRows(bool edge)
    {
        int under = plan.RowsUnder(rows);
        for (int k = 0; k < under; k++)
        {
            (int Output, int Kernel)[] uses =
            [
                .. from row in Rows
                   let kernelRow = DepthwiseTile.KernelRow(k, row, Spec.Rows)
                   where kernelRow is not null
                   select (row, kernelRow.Value),
            ];
            if (uses.Length > 0)
            {
                writer.Space();
                WriteRow(k, uses, edge);
            }

            if (k < under - 1)
            {
                writer.Write("row += inputRow;");
            }
        }
    }

    // The taps of an input row, from left to right: so each sum gets them in the kernel's order.
    private void WriteRow(int k, IReadOnlyList<(int Output, int Kernel)> uses, bool edge)
    {
        void Taps()
        {
            foreach (int j in Columns)
            {
                writer.Write($"{(j == 0 ? $"{dialect.Type} " : "")}x{k} = {Load(j * Column)};");
                foreach ((int output, int kernel) in uses)
                {
                    string sum = dialect.MultiplyAdd($"x{k}", Weight(kernel, j), Sum(output));
                    writer.Write($"{Sum(output)} = {(edge && plan.MayBeOutside(j) ? dialect.Select(Inside(j), sum, Sum(output)) : sum)};");
                }
            }
        }

        if (plan.RowMayBeOutside(k, rows))
        {
            writer.Block($"if ((uint){(k == 0 ? "top" : $"(top + {k})")} < (uint)height)", Taps);
        }
        else
        {
            writer.Write($"// input row {k}");
            Taps();
        }
    }

    private void WriteResults()
    {
        writer.Space();
        Operand result = context.Operands.Output.Named("result");
        Operand? addend = context.Operands.Residual?.Named("addend");
        writer.Write(result.Declare(context.Operands.Output.At(IsOne ? "" : "x")));
        if (addend is not null)
        {
            writer.Write(addend.Declare(context.Operands.Residual!.At(IsOne ? "" : "x")));
        }

        int partial = plan.PartialRows(rows);
        foreach (int row in Rows)
        {
            if (row > 0)
            {
                writer.Write(result.Advance("outputRow"));
                if (addend is not null)
                {
                    writer.Write(addend.Advance("outputRow"));
                }
            }

            if (row < rows - partial)
            {
                WriteWhole(row);
                continue;
            }

            // whole, where results follow that are written later
            writer.Block($"if ({Before(row)}{plan.Lanes} <= room)", () => WriteWhole(row));
            writer.Block("else", () => writer.Write($"{context.StorePart}({Value(row, addend is null ? "" : $"{context.LoadPart}({addend.Argument}, count)")}, {result.Argument}, count);"));
        }

        void WriteWhole(int row) => writer.Write(dialect.Store(Value(row, addend is null ? "" : dialect.Load(addend.Name, "0")), result.Name, "0"));
    }

    private string Value(int row, string added) => context.Epilogue.Value(Sum(row), "slopes", added);

    // Results before those of a row.
    private string Before(int row) => (IsOne ? "" : "(nuint)x + ") + (row switch
    {
        0 => "",
        1 => "outputRow + ",
        _ => $"({row} * outputRow) + ",
    });

    private string At(string first) => IsOne ? first : $"{first} + {Loops.Each("x", Spec.Columns.Stride).Operand}";

    private string Load(int column)
    {
        string at = Text.Plus("row", column);
        return Spec.Columns.Stride == 1
            ? dialect.Load(context.Operands.Input.Name, column == 0 ? "(nuint)row" : $"(nuint)({at})")
            : $"{context.LoadStrided}({context.Operands.Input.At(at)})";
    }

    // What is the same for all elements of a plane, or for a channel of pixels, in all lanes.
    private string Along(Operand operand, int at) => plan.Pixel == 1 ? dialect.Broadcast(Dialect.Scalar(operand.Name, $"{at}"))
        : dialect.Load(operand.Name, IsOne ? $"{at}" : Text.Plus("channel", at));

    private static string Weight(int row, int column) => $"w{row}{(row > 9 || column > 9 ? "_" : "")}{column}";

    private static string Sum(int row) => $"sum{row}";

    private static string Inside(int column) => $"inside{column}";
}
