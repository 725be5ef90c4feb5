using System;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>What is called for the rows of a strip.</summary>
internal sealed class StripCalls(CodeWriter writer, FilterPlan plan, FilterNames names)
{
    private readonly FilterSpec spec = plan.Spec;

    /// <summary>The statement that finds the image's rows under the strip; what it returns tells whether all are inside.</summary>
    public string MapRows() => $"FilterBorder.MapRows(rows, Border.{spec.Border}, y - {spec.Above}, height, {names.InputRow});";

    /// <summary>The statement that copies samples of these rows to scratch.</summary>
    public string StageRows(string from, string to, string border) =>
        $"FilterBorder.StageRows<{names.Image.Type.Keyword()}>({names.Image.Argument}, rows, {from}, {to}, {border}, {names.Staged.Argument}, {FilterScratch.Of(plan).StagedRow});";

    /// <summary>The column sums of the strip, or of its only row.</summary>
    /// <param name="source">The first sample.</param>
    /// <param name="at">Its place in the block.</param>
    /// <param name="steps">Steps from there.</param>
    public void WriteColumnSums(string source, string at, string steps)
    {
        string Call(int rows) => $"{names.ColumnSums(rows)}({source}, rows, {names.Sums.Argument}, {at}, {steps});";
        if (plan.Rows == 1)
        {
            writer.Write(Call(1));
            return;
        }

        writer.Space();
        writer.Block($"if (strip == {plan.Rows})", () => writer.Write(Call(plan.Rows)));
        writer.Block("else", () => writer.Write(Call(1)));
    }

    /// <summary>Statements for each row of the strip, which get the reference to its sums.</summary>
    public void EachRow(Action<string> body)
    {
        if (plan.Rows == 1)
        {
            body(names.Sums.Argument);
            return;
        }

        writer.Space();
        writer.Block("for (int r = 0; r < strip; r++)", () => body(names.Sums.At($"r * {names.Row}")));
    }

    /// <summary>The reference to a sample of that row's result.</summary>
    public string Result(string x)
    {
        string row = $"(nint)({(plan.Rows > 1 ? "y + r" : "y")}) * {names.OutputRow}";
        return names.Output.At(x.Length == 0 ? $"({row})" : $"({row}) + {x}");
    }
}
