using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>A pointwise step in plain loops, pixel by pixel.</summary>
internal sealed class PointwiseLoopsText(CodeWriter writer, PointwiseLoops plan, InstructionSet set, Epilogue epilogue, string unit) : StageText
{
    private readonly ProductOperands operands = ProductOperands.Of(plan.Step, epilogue, set.Element.Stored);
    private readonly Dialect scalar = Dialects.For(set, 1);

    private string Method => $"{plan.Prefix}PointwisePixels";

    public override void Write()
    {
        (int inputs, int outputs) = (plan.Spec.InputChannels, plan.Spec.OutputChannels);
        ProductLoopsText product = new(writer, $"{plan.Prefix}PointwiseInputs", operands, scalar, inputs, outputs, groups: 1);
        writer.Space();
        writer.Write($"// Neighbouring {unit}s, one after the other.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {Method}({operands.Parameters("int pixels")})", () =>
            writer.Block("for (nuint p = 0; p < (nuint)pixels; p++)", () =>
            {
                writer.Write($"nuint at = {Loops.By("p", outputs)};");
                writer.Write(operands.Output.Named("sums").Declare(operands.Output.At("at")));
                product.WriteStart();
                product.WriteCall(operands.Input.At(Loops.By("p", inputs)), operands.Weights.Argument);
                ResultLoopsText.Write(writer, scalar, epilogue, outputs);
            }));
        product.Write();
    }

    public override void Pixels(string input, string output, string count, string residual)
    {
        ProductOperands run = ProductOperands.InRun(plan.Step, epilogue, set.Element.Stored);
        writer.Write($"{Method}({Text.List(
        [
            input,
            run.Weights.Argument,
            run.Bias?.Argument,
            run.Slope?.Argument,
            epilogue.Residual(residual),
            output,
            count,
        ])});");
    }
}
