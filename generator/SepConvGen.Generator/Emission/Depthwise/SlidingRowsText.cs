using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>The rows of an image by tiles that slide: all rows at once, column after column.</summary>
internal sealed class SlidingRowsText(DepthwiseScope scope)
{
    /// <summary>The body of the method that walks over rows. `lead` input rows belong only to output rows before the first.</summary>
    /// <param name="row">The references to the first row, which are declared here.</param>
    public void Write(DepthwiseOperands row)
    {
        CodeWriter writer = scope.Writer;
        DepthwisePlan plan = scope.Plan;
        DepthwiseOperands all = scope.Operands;
        string top = plan.FromScratch ? "inputTop" : "top";
        string rows = plan.FromScratch ? "(inputTop - top)" : "top";
        writer.Write(
            $"""
            int {top} = rows.InputStart(first);
            int inputRows = Math.Max(rows.InputEnd(end) - {top}, 0);
            int lead = rows.Position(first) + {plan.Spec.Rows.Kernel - 1} - {top};
            int outputRows = end - first;
            """);
        writer.Write(row.Input.Declare(all.Input.At($"(nuint){rows} * inputRow")));
        writer.Write(row.Output.Declare(all.Output.Argument));
        if (all.Residual is not null && row.Residual is not null)
        {
            writer.Write(row.Residual.Declare(all.Residual.Argument));
        }

        writer.Space();
        new RowColumnsText(scope).Write(row);
        if (plan.Stated.Results)
        {
            scope.Epilogue.WritePass(writer, all.Output, "outputRows", $"(nuint)columns.Output * {plan.OutputStride}");
        }
        else
        {
            scope.Epilogue.WritePass(writer, all.Output.Argument, "(nuint)outputRows * outputRow");
        }
    }
}
