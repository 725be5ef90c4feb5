using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>A depthwise step in plain loops: run after run of pixels, kernel row after kernel row.</summary>
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
        if (Operands.Bias is { } bias)
        {
            Writer.Block("for (int p = 0; p < count; p++)", () =>
                Writer.Write($"MemoryMarshal.CreateSpan({bias.Argument}, {Outputs}).CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref sums, p * {Outputs}), {Outputs}));"));
            Writer.Space();
        }
        else
        {
            Writer.Write($"MemoryMarshal.CreateSpan(ref sums, count * {Outputs}).Clear();");
        }

        EachKernelRow((input, taps) => Writer.Write($"{TapsMethod}({Text.After("window", input)}, {Text.After("taps", taps)}, ref sums, (nuint)across.Count, (nuint)count);"));
        Writer.Space();
        ResultLoopsText.Write(Writer, Scalar, Epilogue, Outputs, "count");
    }
}
