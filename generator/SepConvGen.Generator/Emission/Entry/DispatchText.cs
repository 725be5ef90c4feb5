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
        if (kernel.Spec.Image.HasBatch || OutputSize.Of(kernel.Spec).Any(size => size.Constant is not > 0))
        {
            string output = kernel.Spec.OutputView.HasGaps ? "outputRegion" : kernel.NameOf(ParameterRole.Output);
            writer.Block($"if ({output}.IsEmpty)", () => writer.Write(kernel.Method.Result is null ? "return;" : "return output;"));
            writer.Space();
        }

        if (!kernel.Spec.Streams)
        {
            ExplainShares(writer, kernel.Spec, plans.Any(plan => plan.PanelShares is not null));
            Choose(writer, plans, OfCall, plan => Call(writer, kernel, plan));
            return;
        }

        string input = kernel.NameOf(ParameterRole.Input);
        writer.Write("state.Enter();");
        writer.Block("try", () =>
        {
            writer.Write($"state.Join({input}, {SizeNames.Of(kernel.Spec).Width});");
            ExplainShares(writer, kernel.Spec, panels: false);
            Choose(writer, plans, OfCall, plan => Call(writer, kernel, plan));
            writer.Space();
            writer.Write($"state.Advance({input}, {SizeNames.Of(kernel.Spec).Width});");
        });
        writer.Block("finally", () => writer.Write("state.Leave();"));
    }

    /// <summary>if, else if, … else: what <paramref name="body"/> writes for each instruction set, where what <paramref name="condition"/> writes is true.</summary>
    public static void Choose(CodeWriter writer, IReadOnlyList<KernelPlan> plans, System.Func<KernelPlan, string> condition, System.Action<KernelPlan> body)
    {
        for (int index = 0; index < plans.Count; index++)
        {
            KernelPlan plan = plans[index];
            if (plans.Count == 1)
            {
                body(plan);
                return;
            }

            string branch = plan.Set.IsScalar ? "else" : $"{(index == 0 ? "if" : "else if")} ({condition(plan)})";
            writer.Block(branch, () => body(plan));
        }
    }

    /// <summary>What is true on processors where a plan is to be used.</summary>
    /// <param name="plan">It.</param>
    /// <param name="qualify">Whether no namespace is used.</param>
    public static string Condition(KernelPlan plan, bool qualify)
    {
        string processor = qualify ? "global::SepConvGen.Runtime.Processor" : "Processor";
        return (qualify ? plan.Set.QualifiedCondition : plan.Set.Condition) + (plan.Yields ? $" && !{processor}.SplitsVector512" : "");
    }

    // The processor, and what the call says of the image.
    private static string OfCall(KernelPlan plan) => Condition(plan, qualify: true) + (plan.NarrowColumns is int columns ? $" && outputWidth > {columns}" : "");

    private static void ExplainShares(CodeWriter writer, KernelSpec spec, bool panels)
    {
        if (spec.Parallel)
        {
            (string positions, string rows) = spec.Image.IsSequence ? ("steps", "steps") : ("pixels", "rows");
            writer.Write($"// share: output {positions} that are worth a thread of their own; strip: {rows} that are computed at once");
            if (panels)
            {
                writer.Write("// Panels of outputs: shared, too, where rows are few; pixels then count under each of them. Repeated: thousandths of the time that each share of panels takes again");
            }
        }
    }

    private static void Call(CodeWriter writer, KernelModel kernel, KernelPlan plan)
    {
        KernelSpec spec = kernel.Spec;
        SizeNames sizes = SizeNames.Of(spec);
        string rows = spec.Image.IsSequence ? sizes.OutputWidth : sizes.OutputHeight;
        string all = spec.Image.HasBatch ? $"batch * {rows}" : rows;
        string tier = $"global::SepConvGen.Generated.{TierText.ClassName(kernel, plan.Set)}";
        ParameterRole[] roles = [.. RunSignature.Of(kernel)];
        if (!spec.Parallel)
        {
            writer.Write($"{tier}.Run({Text.List(roles.Select(role => role == ParameterRole.Weights ? PackText.Elements("weights", spec) : kernel.NameOf(role)))}, 0, {all});");
            return;
        }

        string weights = PackText.Elements("weights", spec);
        if (!spec.Packed && spec.HasWeights)
        {
            weights = PackText.Elements("packed", spec);
            writer.Write($"using global::SepConvGen.Runtime.Scratch packed = global::SepConvGen.Runtime.Scratch.Rent({Text.Times(spec.Element.Stored.Size() / sizeof(float), $"{tier}.PackedLength")});");
            writer.Write($"{tier}.Pack({Text.List(WeightParts.Sources(spec).Select(kernel.NameOf).Append(weights))});");
        }

        string types = Text.List((spec.Compact.Count == 0
            ? new[] { spec.Input, spec.Output }
            : [spec.Input, spec.Element.Stored, spec.StoredAs(ParameterRole.Residual), spec.Output]).Select(type => type.QualifiedKeyword()));
        string operands = Text.List(roles.Select(role => $"{role} = {(role == ParameterRole.Weights ? weights : kernel.NameOf(role))}"));
        string width = spec.Image.IsSequence ? "1" : sizes.OutputWidth;
        string panels = "";
        if (plan.PanelShares is { } shares)
        {
            operands = Text.List([operands, $"Panels = {shares.Panels}", $"Repeated = {shares.Repeated}"]);
            width = Text.Times(shares.Panels, width);
            panels = ", call.FirstPanel, call.EndPanel";
        }

        string arguments = Text.List(roles.Select(role => $"call.{role}{(role == ParameterRole.State ? "!" : "")}"));
        writer.Write("global::SepConvGen.Runtime.ParallelRows.Run(");
        writer.Write($"    new global::SepConvGen.Runtime.ParallelCall<{types}> {{ {operands} }},");
        writer.Write($"    {all}, {width}, share: {ThreadShare.Pixels(plan)}, strip: {plan.Strip}, parallelOptions,");
        writer.Write($"    static (call, first, end) => {tier}.Run({arguments}, first, end{panels}));");
    }
}
