using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>How a tile over planes stores its sums: vectors as a whole where results follow that are written later, otherwise their first lanes.</summary>
internal sealed class PlaneResultsText(PlaneContext context, int rows)
{
    private readonly CodeWriter writer = context.Writer;
    private readonly PlanarDepthwise plan = context.Plan;
    private readonly VectorDialect dialect = context.Dialect;
    private readonly Operand result = context.Operands.Output.Named("result");
    private readonly Operand? addend = context.Operands.Residual?.Named("addend");

    // Elements from a row to the next, which are those of a row.
    private string Row => context.Columns.IsKnown ? context.Columns.OutputElements : "outputRow";

    public void Write()
    {
        writer.Space();
        string first = plan.IsOne ? "" : "x";
        writer.Write(result.Declare(context.Operands.Output.At(first)));
        if (addend is not null)
        {
            writer.Write(addend.Declare(context.Operands.Residual!.At(first)));
        }

        int partial = plan.PartialRows(rows);
        if (partial < 2)
        {
            WriteRows(partial);
            return;
        }

        // of rows of half a vector and more only the last one's may reach beyond
        writer.Block($"if ({Fits(rows - 2)})", () => WriteRows(partial: 1));
        writer.Block("else", () => WriteRows(partial));
    }

    // Of the last rows, so many may have no results behind them.
    private void WriteRows(int partial)
    {
        foreach (int row in Enumerable.Range(0, rows))
        {
            if (row > 0)
            {
                writer.Write(result.Advance(Row));
                if (addend is not null)
                {
                    writer.Write(addend.Advance(Row));
                }
            }

            if (row < rows - partial)
            {
                WriteWhole(row);
                continue;
            }

            // whole, where results follow that are written later
            writer.Block($"if ({Fits(row)})", () => WriteWhole(row));
            writer.Block("else", () => writer.Write($"{context.StorePart}({Value(row, addend is null ? "" : $"{context.LoadPart}({addend.Argument}, {context.Count})")}, {result.Argument}, {context.Count});"));
        }
    }

    private void WriteWhole(int row) => writer.Write(dialect.Store(Value(row, addend is null ? "" : dialect.Load(addend.Name, "0")), result.Name, "0"));

    private string Value(int row, string added) => context.Epilogue.Value(PlaneContext.Sum(row), "slopes", added);

    // Whether the vector of a row ends within the results that are to be written.
    private string Fits(int row)
    {
        string end = plan.Length is int length ? $"{((long)row * length) + plan.Lanes}"
            : $"{row switch { 0 => "", 1 => "outputRow + ", _ => $"({row} * outputRow) + " }}{plan.Lanes}";
        return $"{(plan.IsOne ? "" : "(nuint)x + ")}{end} <= room";
    }
}
