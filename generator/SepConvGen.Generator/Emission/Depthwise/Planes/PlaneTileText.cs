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

    // Elements of an input row; rows of the image.
    private string Width => context.Columns.IsKnown ? context.Columns.InputElements : "width";

    private string Height => context.Rows.IsKnown ? context.Rows.Input : "(uint)height";

    // Whether vectors begin with one channel or another.
    private bool HasChannels => !plan.IsOne && plan.WeightVectors is not { Count: 1 };

    private string Start => Spec.HasBias ? "start" : dialect.Zero;

    public void Write() => KernelEmitter.WriteMethod(
        writer,
        $"// {StepRemarks.Count(rows, "row")}{(plan.Pixel > 1 ? "" : " of a plane")}, {plan.Lanes} {(plan.Pixel > 1 ? "elements" : "columns")} at once: the tap at the top left is at element `at` of `input`, in row `top`{(context.Columns.IsKnown ? "" : " and column `column`")}{(plan.StoresWhole ? "" : "; `room` results are to be written")}.",
        context.Tile(rows),
        Text.List(
        [
            context.Operands.Input.Parameter,
            "nint at, nint inputRow",
            .. context.Operands.ParametersAfterInput,
            context.Columns.Unless("nuint outputRow"),
            plan.StoresWhole ? null : "nuint room",
            "int top",
            context.Rows.Unless("int height"),
            context.Columns.Unless("int column, int width, int count"),
        ]),
        () =>
        {
            if (plan.Pixel == 1)
            {
                WriteWeights();
            }

            if (plan.IsOne)
            {
                WriteVector();
                return;
            }

            writer.Block($"for (int next = 0; next < {context.Count}; next += {plan.Lanes})", () =>
            {
                string last = plan.Length is int length ? $"{length - plan.Lanes}" : $"Math.Max(count - {plan.Lanes}, 0)";
                writer.Write($"int x = Math.Min(next, {last}); // the last vector overlaps the one before it");
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
            WriteChannel();
            WriteWeights();
        }

        writer.Write($"nint row = {At("at")};");
        writer.Write($"{dialect.Type} {Text.List(Rows.Select(row => $"{PlaneContext.Sum(row)} = {Start}"))};");
        if (!plan.HasEdges)
        {
            WriteRows(edge: false);
        }
        else
        {
            WriteSides();
        }

        new PlaneResultsText(context, rows).Write();
    }

    // Where the repeated weights have a vector that begins with the channel of element x.
    private void WriteChannel()
    {
        if (!HasChannels)
        {
            return;
        }

        string channel = $"x % {plan.Pixel}";
        if (plan.WeightVectors is { } vectors)
        {
            string vector = $"{channel}{(vectors.Step == 1 ? "" : $" / {vectors.Step}")}{(vectors.Next == 1 ? "" : $" * {vectors.Next} % {vectors.Count}")}";
            writer.Write($"nuint channel = (nuint)({vector}) * {plan.Lanes}; // of the weights' vectors, the one that begins with it");
            return;
        }

        writer.Write($"nuint channel = (nuint)({channel});");
    }

    // Vectors all of whose taps are inside the image, and those at an end of the row.
    private void WriteSides()
    {
        if (!plan.IsOne)
        {
            writer.Write($"int left = {context.Columns.After(Loops.Each("x", Spec.Columns.Stride))};");
        }

        if (!plan.HasInterior)
        {
            WriteMasks();
            WriteRows(edge: true);
            return;
        }

        writer.Block($"if (left >= 0 && left + {plan.ElementsUnder} <= {Width})", () => WriteRows(edge: false));
        writer.Block("else", () =>
        {
            WriteMasks();
            WriteRows(edge: true);
        });
    }

    // Of a tap that is outside, weight and input are masked, not each sum of it: a load and a mask are one instruction on x86, a multiply-add and a selection are three.
    private void WriteMasks()
    {
        writer.Write("// lanes whose tap is outside the image add 0 · −1 = −0, which leaves any sum as it is");
        int[] columns = [.. Columns.Where(plan.MayBeOutside)];
        foreach (int j in columns)
        {
            writer.Write($"{dialect.Type} {Inside(j)} = {LanesInside(j * Column)};");
        }

        writer.Write($"{dialect.Type} none = {dialect.Broadcast(dialect.Literal(-1))};");
        for (int i = 0; i < Spec.Rows.Kernel; i++)
        {
            writer.Write($"{dialect.Type} {Text.List(columns.Select(j => $"{Masked(i, j)} = {dialect.Select(Inside(j), Weight(i, j), "none")}"))};");
        }
    }

    // The lanes of a vector that are inside the image, so many elements on.
    private string LanesInside(int on)
    {
        if (plan.IsOne && plan.ColumnAxis is { } columns)
        {
            (int start, int end) = (columns.Position(0) * plan.Pixel, columns.Input * plan.Pixel);
            return dialect.Mask(lane => start + on + (lane * Spec.Columns.Stride) is int at && at >= 0 && at < end);
        }

        return dialect.Within(Text.Plus("left", on), Spec.Columns.Stride, Width);
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
                bool isMasked = edge && plan.MayBeOutside(j);
                writer.Write($"{(j == 0 ? $"{dialect.Type} " : "")}x{k} = {Load(j * Column)}{(isMasked ? $" & {Inside(j)}" : "")};");
                foreach ((int output, int kernel) in uses)
                {
                    writer.Write($"{PlaneContext.Sum(output)} = {dialect.MultiplyAdd($"x{k}", isMasked ? Masked(kernel, j) : Weight(kernel, j), PlaneContext.Sum(output))};");
                }
            }
        }

        if (plan.RowMayBeOutside(k, rows))
        {
            writer.Block($"if ((uint){(k == 0 ? "top" : $"(top + {k})")} < {Height})", Taps);
        }
        else
        {
            writer.Write($"// input row {k}");
            Taps();
        }
    }

    private string At(string first) => plan.IsOne ? first : $"{first} + {Loops.Each("x", Spec.Columns.Stride).Operand}";

    private string Load(int column)
    {
        string at = Text.Plus("row", column);
        return Spec.Columns.Stride == 1
            ? dialect.Load(context.Operands.Input.Name, column == 0 ? "(nuint)row" : $"(nuint)({at})")
            : $"{context.LoadStrided}({context.Operands.Input.At(at)})";
    }

    // What is the same for all elements of a plane, or for a channel of pixels, in all lanes.
    private string Along(Operand operand, int at) => plan.Pixel == 1 ? dialect.Broadcast(Dialect.Scalar(operand.Name, $"{at}"))
        : dialect.Load(operand.Name, HasChannels ? Text.Plus("channel", at) : $"{at}");

    private static string Weight(int row, int column) => $"w{row}{(row > 9 || column > 9 ? "_" : "")}{column}";

    private static string Masked(int row, int column) => $"masked{Weight(row, column).Substring(1)}";

    private static string Inside(int column) => $"inside{column}";
}
