using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>A convolution in plain loops: at each pixel, tap after tap inside the image is added to the sums of all outputs.</summary>
internal sealed class ConvolutionLoopsText : WindowLoopsText
{
    private readonly ConvolutionLoops plan;
    private readonly ProductLoopsText product;

    public ConvolutionLoopsText(CodeWriter writer, ConvolutionLoops plan, InstructionSet set, Epilogue epilogue, bool isSequence)
        : base(writer, plan, "Convolution", set, epilogue, isSequence, plan.Run)
    {
        this.plan = plan;
        product = new(writer, $"{plan.Prefix}ConvolutionInputs", plan, Operands, Scalar, ProductLoopsShape.Of(plan.Spec));
    }

    public override void Write()
    {
        base.Write();
        product.Write();
    }

    protected override void WriteRun()
    {
        SumsStart.Write(Writer, Operands.Bias, Outputs, "count");
        EachKernelRow(WriteKernelRow);
        Writer.Space();
        ResultLoopsText.Write(Writer, Scalar, Epilogue, Outputs, "count", Added);
    }

    private void WriteKernelRow(string input, string taps)
    {
        if (plan.Spec.Contiguous)
        {
            product.WriteCall(Text.After("window", input), Text.After("taps", taps), Loops.By("(nuint)across.Count", Inputs));
            return;
        }

        int dilation = plan.Spec.Columns.Dilation;
        Expression across = dilation == 1 ? Loops.Each("j", Inputs) : Expression.Compound(Loops.By($"j * {dilation}", Inputs));
        Writer.Block("for (nuint j = 0; j < (nuint)across.Count; j++)", () =>
            product.WriteCall(Text.After("window", Plus(input, across)), Text.After("taps", Plus(taps, Loops.Each("j", Tap)))));
    }

    private static string Plus(string row, Expression column) => row.Length == 0 ? column.Code : Loops.Plus(Expression.Compound(row), column);
}
