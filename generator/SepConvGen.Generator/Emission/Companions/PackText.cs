using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The packing methods beside a kernel that takes <c>PackedWeights</c>.</summary>
internal static class PackText
{
    private const string Weights = "global::SepConvGen.PackedWeights";

    /// <summary>The packed weights as a span: of floats, unless the kernel computes in another type.</summary>
    public static string Elements(string weights, KernelSpec spec) =>
        spec.Element.Stored == ElementType.Single ? $"{weights}.Span" : $"{weights}.Elements<{spec.Element.Stored.Keyword()}>()";

    /// <summary>What the packed weights are known by, beside their layout: namespace, types and method.</summary>
    public static string KernelName(KernelModel kernel) =>
        string.Join(".", new[] { kernel.Method.Namespace }
            .Where(part => part.Length > 0)
            .Concat(kernel.Method.ContainingTypes.Select(type => type.Name))
            .Append(kernel.Method.Name));

    /// <summary>The class that tells the layout of the packed weights on the instruction set of the process.</summary>
    public static string ClassName(KernelModel kernel) => $"{kernel.Method.Name.TrimStart('@')}_Packed";

    /// <summary>The same with its namespace.</summary>
    public static string QualifiedClassName(KernelModel kernel) => $"global::SepConvGen.Generated.{ClassName(kernel)}";

    /// <summary>Whether biases stand before parameters that must be given, so that only a second form can leave them out.</summary>
    public static bool HasFormWithoutBiases(KernelSpec spec) => WeightParts.Sources(spec).Count(source => !source.IsBias()) > 1;

    /// <summary>What that form takes of the sources.</summary>
    public static IEnumerable<ParameterRole> WithoutBiases(KernelSpec spec) => WeightParts.Sources(spec).Where(source => !source.IsBias());

    public static void Write(CodeWriter writer, KernelModel kernel)
    {
        if (kernel.Companions.HasFlag(Companions.Pack))
        {
            WritePack(writer, kernel);
        }

        if (kernel.Companions.HasFlag(Companions.PackWithoutBiases))
        {
            WriteWithoutBiases(writer, kernel);
        }
    }

    /// <summary>The layout and the length of the packed weights, chosen as the dispatch chooses.</summary>
    public static void WriteClass(CodeWriter writer, KernelModel kernel, IReadOnlyList<KernelPlan> plans)
    {
        string element = kernel.Spec.Element.Stored.Keyword();
        string choice = string.Concat(plans.Select(plan =>
        {
            string tier = TierText.ClassName(kernel, plan.Set);
            string value = $"({tier}.PackedLayout, {tier}.PackedLength)";
            return plan.Set.IsScalar ? value : $"{DispatchText.Condition(plan, qualify: false)} ? {value}\n    : ";
        }));
        writer.Space();
        writer.Write($"/// <summary>The packed weights of <c>{kernel.Method.Name}</c> on the instruction set of this process.</summary>");
        writer.Write(KernelEmitter.GeneratedAttributes);
        writer.Block($"file static class {ClassName(kernel)}", () =>
        {
            writer.Write($"// What lies where, and how many {element}s.");
            writer.Write($"public static (string Layout, int Length) Shape =>\n    {choice};");
            writer.Space();
            string[] sources = [.. WeightParts.Sources(kernel.Spec).Select(source => source.Name())];
            IEnumerable<string> parameters = WeightParts.Sources(kernel.Spec).Select(source => $"ReadOnlySpan<{kernel.Spec.StoredAs(source).Keyword()}> {source.Name()}");
            writer.Block($"public static void Fill({Text.List(parameters.Append($"Span<{element}> packed"))})", () =>
                DispatchText.Choose(writer, plans, plan => DispatchText.Condition(plan, qualify: false), plan => writer.Write($"{TierText.ClassName(kernel, plan.Set)}.Pack({Text.List(sources.Append("packed"))});")));
        });
    }

    private static void WritePack(CodeWriter writer, KernelModel kernel)
    {
        KernelSpec spec = kernel.Spec;
        IReadOnlyList<PackedStep> steps = PackedStep.Of(spec);
        IReadOnlyList<ParameterRole> sources = WeightParts.Sources(spec);
        string optional = HasFormWithoutBiases(spec) ? "" : " = default";
        writer.Space();
        WriteDocumentation(writer, kernel, sources);
        writer.Write(KernelEmitter.GeneratedAttributes);
        string element = spec.Element.Stored.Keyword();
        string parameters = Text.List(sources.Select(source => Span(source, spec) + (source.IsBias() ? optional : "")).Concat(steps.Select(step => Normalization(step, spec))));
        writer.Block($"{Head(kernel)}({parameters})", () =>
        {
            foreach (PackedStep step in steps)
            {
                writer.Write(Check(step.Filter, EntryText.WeightShape(step.Filter, spec)));
                if (step.Slope is { } slope)
                {
                    writer.Write(Check(slope, $"{step.Channels}"));
                }

                writer.Block($"if (!{step.Bias.Name()}.IsEmpty)", () => writer.Write(Check(step.Bias, $"{step.Channels}")));
                writer.Space();
            }

            foreach (PackedStep step in steps)
            {
                writer.Write($"({element}[] {step.Filter.Name()}Folded, {element}[] {step.Bias.Name()}Folded) = {step.Normalization}.Fold({step.Filter.Name()}, {step.Bias.Name()}, {step.Channels});");
            }

            string packed = QualifiedClassName(kernel);
            string make = spec.Element.Stored == ElementType.Single ? "new" : $"{Weights}.Of<{element}>";
            writer.Write($"{Weights} packed = {make}(\"{KernelName(kernel)}\", {packed}.Shape.Layout, {packed}.Shape.Length);");

            // slopes are packed as they are: a normalisation comes before the activation
            writer.Write($"{packed}.Fill({Text.List(sources.Select(source => source.IsSlope() ? source.Name() : Stored(source, spec)).Append(Elements("packed", spec)))});");
            writer.Write("return packed;");
        });
    }

    // What is packed of a filter or a bias: in half the bytes it is rounded once, after a normalisation.
    private static string Stored(ParameterRole source, KernelSpec spec) => spec.CompactType(source) switch
    {
        ElementType.Half => $"global::SepConvGen.Runtime.CompactElements.Halves({source.Name()}Folded)",
        ElementType.BFloat16 => $"global::SepConvGen.Runtime.CompactElements.BFloats({source.Name()}Folded)",
        _ => $"{source.Name()}Folded",
    };

    private static void WriteWithoutBiases(CodeWriter writer, KernelModel kernel)
    {
        IReadOnlyList<PackedStep> steps = PackedStep.Of(kernel.Spec);
        ParameterRole[] sources = [.. WithoutBiases(kernel.Spec)];
        writer.Space();
        WriteDocumentation(writer, kernel, sources);
        writer.Write(KernelEmitter.GeneratedAttributes);
        writer.Write($"{Head(kernel)}({Text.List(sources.Select(source => Span(source, kernel.Spec)).Concat(steps.Select(step => Normalization(step, kernel.Spec))))}) =>");
        writer.Write($"    {Name(kernel)}({Text.List(WeightParts.Sources(kernel.Spec).Select(source => source.IsBias() ? "default" : source.Name()).Concat(steps.Select(step => step.Normalization)))});");
    }

    private static void WriteDocumentation(CodeWriter writer, KernelModel kernel, IReadOnlyList<ParameterRole> sources)
    {
        writer.Write($"/// <summary>Packs the weights of <c>{kernel.Method.Name}</c> for the instruction set of this process.</summary>");
        foreach (ParameterRole source in sources)
        {
            string empty = source.IsBias() ? ", or empty for none" : "";
            writer.Write($"/// <param name=\"{source.Name()}\">[{EntryText.WeightShape(source, kernel.Spec)}]{empty}.</param>");
        }

        foreach (PackedStep step in PackedStep.Of(kernel.Spec))
        {
            writer.Write($"/// <param name=\"{step.Normalization}\">A batch normalisation of {step.Channels} channels, folded into {step.Filter.Name()} and {(sources.Contains(step.Bias) ? step.Bias.Name() : "bias")}; none unless given.</param>");
        }

        writer.Write("/// <exception cref=\"global::System.ArgumentException\">A span has another length than its shape.</exception>");
    }

    private static string Head(KernelModel kernel) => $"{kernel.Method.Accessibility}static {Weights} {Name(kernel)}";

    private static string Name(KernelModel kernel) => $"Pack{kernel.Method.Name.TrimStart('@')}";

    private static string Span(ParameterRole source, KernelSpec spec) => $"global::System.ReadOnlySpan<{spec.Element.Stored.Keyword()}> {source.Name()}";

    private static string Normalization(PackedStep step, KernelSpec spec) => $"global::SepConvGen.{PackedStep.NormalizationType(spec)} {step.Normalization} = default";

    private static string Check(ParameterRole source, string shape) => $"global::SepConvGen.Runtime.Check.Length({source.Name()}.Length, {shape}, nameof({source.Name()}));";
}
