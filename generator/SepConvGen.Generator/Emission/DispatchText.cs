using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The choice of the instruction set, which the JIT folds to one call.</summary>
internal static class DispatchText
{
    public static void Write(CodeWriter writer, KernelModel kernel, IReadOnlyList<KernelPlan> plans)
    {
        string outputRows = kernel.Spec.Image.IsSequence ? "outputWidth" : kernel.Spec.HasWindow ? "outputHeight" : "height";
        string rows = kernel.Spec.Image.HasBatch ? $"batch * {outputRows}" : outputRows;
        writer.Block("if (output.IsEmpty)", () => writer.Write("return;"));
        writer.Space();
        if (kernel.Spec.Streams)
        {
            writer.Write("state.Join(input, width);");
        }

        Choose(writer, plans, plan => Call(writer, kernel, plan, rows));
        if (kernel.Spec.Streams)
        {
            writer.Space();
            writer.Write("state.Advance(input, width);");
        }
    }

    /// <summary>if, else if, … else: what <paramref name="body"/> writes for each instruction set.</summary>
    public static void Choose(CodeWriter writer, IReadOnlyList<KernelPlan> plans, System.Action<KernelPlan> body)
    {
        for (int index = 0; index < plans.Count; index++)
        {
            KernelPlan plan = plans[index];
            if (plans.Count == 1)
            {
                body(plan);
                return;
            }

            string branch = plan.Set == InstructionSet.Scalar ? "else" : $"{(index == 0 ? "if" : "else if")} ({Qualified(plan.Set.Condition)})";
            writer.Block(branch, () => body(plan));
        }
    }

    /// <summary>The class of a tier with its namespace.</summary>
    public static string Tier(KernelModel kernel, KernelPlan plan) => $"global::SepConvGen.Generated.{TierText.ClassName(kernel, plan.Set)}";

    private static void Call(CodeWriter writer, KernelModel kernel, KernelPlan plan, string rows)
    {
        string tier = Tier(kernel, plan);
        if (!kernel.Spec.Parallel)
        {
            writer.Write($"{tier}.Run({Arguments(kernel, "weights.Span")}, 0, {rows});");
            return;
        }

        if (kernel.Spec.Filter is { } filter)
        {
            writer.Write($"global::SepConvGen.Runtime.ParallelRows.Run<{filter.Input.Keyword()}, {filter.Output.Keyword()}>(input, output, {rows}, {plan.StripRows}, parallelOptions, (input, output, first, end) =>");
            writer.Write($"    {tier}.Run({Arguments(kernel, "weights")}, first, end));");
            return;
        }

        string weights = "weights.Span";
        if (!kernel.Spec.Packed)
        {
            weights = "packed.Span";
            writer.Write($"using global::SepConvGen.Runtime.Scratch packed = global::SepConvGen.Runtime.Scratch.Rent({tier}.PackedLength);");
            writer.Write($"{tier}.Pack({Text.List(WeightParts.Sources(kernel.Spec).Append("packed.Span"))});");
        }

        string residual = kernel.Spec.HasResidual ? "residual, " : "";
        writer.Write($"global::SepConvGen.Runtime.ParallelRows.Run(input, {weights}, {residual}output, {rows}, {Strip(plan)}, parallelOptions, (input, weights, {residual}output, first, end) =>");
        writer.Write($"    {tier}.Run({Arguments(kernel, "weights")}, first, end));");
    }

    // Rows, or steps, that are computed at once.
    private static int Strip(KernelPlan plan) => plan switch
    {
        { Convolution: { IsSequence: true } steps } => steps.Product.Panels[0].Heights[0],
        { Depthwise: { IsSequence: true } steps } => steps.Border[0].Width,
        _ => plan.StripRows,
    };

    private static string Arguments(KernelModel kernel, string weights) =>
        Text.List(RunSignature.Of(kernel).Select(parameter => parameter.Role == ParameterRole.Weights ? weights : parameter.Name));

    private static string Qualified(string condition) => condition
        .Replace("Vector512.", "global::System.Runtime.Intrinsics.Vector512.")
        .Replace("Vector256.", "global::System.Runtime.Intrinsics.Vector256.")
        .Replace("Fma.", "global::System.Runtime.Intrinsics.X86.Fma.")
        .Replace("AdvSimd.", "global::System.Runtime.Intrinsics.Arm.AdvSimd.");
}
