using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>A convolution in plain loops: at each pixel, tap after tap inside the image is added to the sums of all outputs.</summary>
internal sealed class ConvolutionLoopsText : WindowLoopsText
{
    private readonly ProductLoopsText product;
    private readonly WindowSpec columns;

    public ConvolutionLoopsText(CodeWriter writer, ConvolutionLoops plan, InstructionSet set, Epilogue epilogue, bool isSequence)
        : base(writer, plan, "Convolution", set, epilogue, isSequence)
    {
        columns = plan.Spec.Columns;
        product = new(writer, $"{plan.Prefix}ConvolutionInputs", Operands, Scalar, plan.Spec.GroupInputs, plan.Spec.GroupOutputs, plan.Spec.Groups);
    }

    public override void Write()
    {
        base.Write();
        product.Write();
    }

    protected override void WritePixel()
    {
        int dilation = columns.Dilation;
        Expression across = dilation == 1 ? Loops.Each("j", Inputs) : Expression.Compound(Loops.By($"j * {dilation}", Inputs));
        product.WriteStart();
        EachKernelRow((input, taps) => Writer.Block("for (nuint j = 0; j < (nuint)across.Count; j++)", () =>
            product.WriteCall(Text.After("window", Plus(input, across)), Text.After("taps", Plus(taps, Loops.Each("j", Tap))))));
        Writer.Space();
        ResultLoopsText.Write(Writer, Scalar, Epilogue, Outputs);
    }

    private static string Plus(string row, Expression column) => row.Length == 0 ? column.Code : Loops.Plus(Expression.Compound(row), column);
}
