using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>A depthwise step in plain loops: pixel after pixel or run after run of pixels, kernel row after kernel row.</summary>
internal sealed class DepthwiseLoopsText(CodeWriter writer, DepthwiseLoops plan, InstructionSet set, Epilogue epilogue, bool isSequence)
    : WindowLoopsText(writer, plan, "Depthwise", set, epilogue, isSequence, plan.Run)
{
    private string TapsMethod => $"{plan.Prefix}DepthwiseTaps";

    public override void Write()
    {
        base.Write();
        new DepthwiseTapsText(Writer, plan, Operands, Scalar).Write(TapsMethod);
    }

    protected override void WritePixel()
    {
        string pixels = plan.Run > 1 ? "count" : "";
        SumsStart.Write(Writer, Operands.Bias, Outputs, pixels);
        EachKernelRow((input, taps) => Writer.Write(
            $"{TapsMethod}({Text.After("window", input)}, {Text.After("taps", taps)}, ref sums, (nuint)across.Count{(plan.Run > 1 ? ", (nuint)count" : "")});"));
        Writer.Space();
        ResultLoopsText.Write(Writer, Scalar, Epilogue, Outputs, pixels);
    }
}
