using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>A convolution, whatever its vectors hold: how the tier's Run calls its walk over rows or steps, and the pass of a curve behind it.</summary>
internal abstract class ConvolutionStageText(CodeWriter writer, StagePlan plan, Epilogue epilogue) : StageText
{
    /// <summary>The method that walks over rows or steps.</summary>
    protected abstract string Walk { get; }

    /// <summary>What it is told of the panels; null for nothing.</summary>
    protected virtual string? Panels => null;

    /// <summary>The references that the tier's Run hands it.</summary>
    protected abstract ProductOperands InRun { get; }

    /// <summary>How far rows are apart.</summary>
    protected RowDistances Distances => RowDistances.Of(plan, epilogue);

    public override void Rows(RowCall call)
    {
        ProductOperands run = InRun with { Input = call.Input, Output = call.Output };
        string rows = call.Top is null ? call.Rows : $"{call.Rows}.Within({call.Top}, {call.Bottom})";
        writer.Write($"{Walk}({run.Arguments(new() { Results = call.At, Added = call.Added }, Distances.OfCall(""), rows, call.Columns, call.First, call.End, Panels)});");
        if (plan.Stated.Results)
        {
            epilogue.WritePass(writer, call.Output, $"{call.End} - {call.First}", $"(nuint){call.Columns}.Output * {plan.ResultStride}");
        }
        else
        {
            WritePass(call.Output, $"(nuint)({call.End} - {call.First}) * (nuint){call.Columns}.Output");
        }
    }

    public override void Steps(string input, string output, string steps, string count)
    {
        ElementType type = InRun.Output.Type;
        ProductOperands run = InRun with { Input = new(input, type), Output = new(output, type) };
        writer.Write($"{Walk}({run.Arguments(new(), steps)});");
        WritePass(run.Output, $"(nuint){count}");
    }

    private void WritePass(Operand output, string pixels) => epilogue.WritePass(writer, output.Argument, $"{pixels} * {plan.ResultStride}");
}
