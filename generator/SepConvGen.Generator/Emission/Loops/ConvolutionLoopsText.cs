using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>A convolution in plain loops: at each pixel, tap after tap inside the image is added to the sums of all outputs.</summary>
internal sealed class ConvolutionLoopsText : WindowLoopsText
{
    private readonly ProductLoopsText product;

    public ConvolutionLoopsText(CodeWriter writer, ConvolutionLoops plan, Epilogue epilogue, bool isSequence)
        : base(writer, plan, "Convolution", epilogue, isSequence) =>
        product = new(writer, $"{plan.Prefix}ConvolutionInputs", Operands, plan.Spec.GroupInputs, plan.Spec.GroupOutputs, plan.Spec.Groups);

    public override void Write()
    {
        base.Write();
        product.Write();
    }

    protected override void WritePixel()
    {
        product.WriteStart();
        EachKernelRow((input, taps) => Writer.Block("for (nuint j = 0; j < (nuint)across.Count; j++)", () =>
            product.WriteCall(Text.After("window", Plus(input, Across)), Text.After("taps", Plus(taps, Tap)))));
        Writer.Space();
        ResultLoopsText.Write(Writer, Epilogue, Outputs);
    }

    private static string Plus(string row, long column) => row.Length == 0 ? $"j * {column}" : $"({row}) + (j * {column})";
}
