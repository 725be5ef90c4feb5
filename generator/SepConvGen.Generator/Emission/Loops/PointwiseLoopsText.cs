using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>A pointwise step in plain loops, run after run of pixels.</summary>
internal sealed class PointwiseLoopsText(CodeWriter writer, PointwiseLoops plan, InstructionSet set, Epilogue epilogue, string unit) : StageText
{
    private readonly ProductOperands operands = ProductOperands.Of(plan.Step, epilogue, set.Element.Stored);
    private readonly Dialect scalar = Dialects.For(set, 1);

    private string Method => $"{plan.Prefix}PointwisePixels";

    private string InputsMethod => $"{plan.Prefix}PointwiseInputs";

    private int Outputs => plan.Spec.OutputChannels;

    public override void Write()
    {
        writer.Space();
        writer.Write($"// Neighbouring {unit}s, {plan.Run} at a time.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {Method}({operands.Parameters("int pixels")})", () =>
            writer.Block($"for (int first = 0; first < pixels; first += {plan.Run})", () =>
            {
                writer.Write($"int count = Math.Min(pixels - first, {plan.Run});");
                writer.Write($"nuint at = {Loops.By("(nuint)first", plan.Spec.OutputStride)};");
                bool isApart = epilogue.HasResidual && plan.Spec.ResidualStride != plan.Spec.OutputStride;
                if (isApart)
                {
                    writer.Write($"nuint addedAt = {Loops.By("(nuint)first", plan.Spec.ResidualStride)};");
                }

                writer.Write(operands.Output.Named("sums").Declare(operands.Output.At("at")));
                SumsStart.Write(writer, operands.Bias, Outputs, "count");
                string input = operands.Input.At(Loops.By("(nuint)first", plan.Spec.InputStride));
                writer.Write($"{InputsMethod}({input}, {operands.Weights.Argument}, ref sums, (nuint)count);");
                ResultLoopsText.Write(writer, scalar, epilogue, Outputs, "count", isApart ? "addedAt" : "at");
            }));
        if (plan.HasFewOutputs)
        {
            new RunSumsText(writer, InputsMethod, RunSumsShape.Of(plan), operands, scalar).Write(
                "// sums[p, n] += Σ input[p, k] · weights[k, n]: the inputs in their order, each rounded into the sum.");
        }
        else
        {
            new ProductLoopsText(writer, InputsMethod, plan, operands, scalar, ProductLoopsShape.Of(plan.Spec)).Write();
        }
    }

    public override void Pixels(string input, string output, string count, string residual) =>
        writer.Write($"{Method}({ProductOperands.RunArguments(plan.Step, epilogue, set.Element.Stored, input, residual, output, count)});");
}
