using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The packing method beside a kernel that takes <c>PackedWeights</c>.</summary>
internal static class PackText
{
    /// <summary>What the packed weights are known by: namespace, types and method.</summary>
    public static string KernelName(KernelModel kernel) =>
        string.Join(".", new[] { kernel.Method.Namespace }
            .Where(part => part.Length > 0)
            .Concat(kernel.Method.ContainingTypes.Select(type => type.Name))
            .Append(kernel.Method.Name));

    public static void Write(CodeWriter writer, KernelModel kernel, IReadOnlyList<KernelPlan> plans)
    {
        KernelSpec spec = kernel.Spec;
        IReadOnlyList<string> sources = WeightParts.Sources(spec);
        writer.Space();
        WriteDocumentation(writer, kernel, sources);
        writer.Write(KernelEmitter.GeneratedAttributes);
        IEnumerable<string> parameters = sources.Select(source => $"global::System.ReadOnlySpan<float> {source}").Concat(Steps(spec).Select(step => $"global::SepConvGen.BatchNormalization {step.Normalization} = default"));
        writer.Block($"{Accessibility(kernel)}static global::SepConvGen.PackedWeights Pack{kernel.Method.Name.TrimStart('@')}({Text.List(parameters)})", () =>
        {
            foreach ((string filter, string bias, string? slope, string normalization, int channels, string shape) in Steps(spec))
            {
                writer.Write($"global::SepConvGen.Runtime.Check.Length({filter}.Length, {shape}, nameof({filter}));");
                if (slope is not null)
                {
                    writer.Write($"global::SepConvGen.Runtime.Check.Length({slope}.Length, {channels}, nameof({slope}));");
                }

                writer.Block($"if (!{bias}.IsEmpty)", () => writer.Write($"global::SepConvGen.Runtime.Check.Length({bias}.Length, {channels}, nameof({bias}));"));
                writer.Space();
            }

            foreach ((string filter, string bias, string? _, string normalization, int channels, string _) in Steps(spec))
            {
                writer.Write($"(float[] {filter}Folded, float[] {bias}Folded) = {normalization}.Fold({filter}, {bias}, {channels});");
            }

            writer.Write("global::SepConvGen.PackedWeights packed;");
            writer.Space();
            DispatchText.Choose(writer, plans, plan =>
            {
                string tier = DispatchText.Tier(kernel, plan);
                writer.Write($"packed = new(\"{KernelName(kernel)}\", {tier}.PackedLength);");
                writer.Write($"{tier}.Pack({Text.List(sources.Select(source => IsSlope(source) ? source : $"{source}Folded").Append("packed.Span"))});");
            });
            writer.Space();
            writer.Write("return packed;");
        });
    }

    private static void WriteDocumentation(CodeWriter writer, KernelModel kernel, IReadOnlyList<string> sources)
    {
        writer.Write($"/// <summary>Packs the weights of <c>{kernel.Method.Name}</c> for the instruction set of this process.</summary>");
        foreach (string source in sources)
        {
            string empty = source.EndsWith("ias", System.StringComparison.Ordinal) ? ", or empty for none" : "";
            ParameterRole role = (ParameterRole)System.Enum.Parse(typeof(ParameterRole), char.ToUpperInvariant(source[0]) + source.Substring(1));
            writer.Write($"/// <param name=\"{source}\">[{EntryText.Shape(role, kernel.Spec, "", "")}]{empty}.</param>");
        }

        foreach ((string filter, string bias, string? _, string normalization, int channels, string _) in Steps(kernel.Spec))
        {
            writer.Write($"/// <param name=\"{normalization}\">A batch normalisation of {channels} channels, folded into {filter} and {bias}; none unless given.</param>");
        }

        writer.Write("/// <exception cref=\"global::System.ArgumentException\">A span has another length than its shape.</exception>");
    }

    private static IEnumerable<(string Filter, string Bias, string? Slope, string Normalization, int Channels, string Shape)> Steps(KernelSpec spec)
    {
        if (spec.Convolution is { } convolution)
        {
            yield return ("filter", "bias", convolution.Activation.HasSlope ? "slope" : null, "normalization", convolution.OutputChannels, EntryText.ConvolutionFilter(spec));
        }

        if (spec.Depthwise is { } depthwise)
        {
            string normalization = spec.Pointwise is null ? "normalization" : "depthwiseNormalization";
            yield return (spec.DepthwiseFilterName, spec.DepthwiseBiasName, depthwise.Activation.HasSlope ? spec.DepthwiseSlopeName : null, normalization, depthwise.OutputChannels, EntryText.DepthwiseFilter(spec));
        }

        if (spec.Pointwise is { } pointwise)
        {
            yield return (spec.PointwiseFilterName, "bias", pointwise.Activation.HasSlope ? "slope" : null, "normalization", pointwise.OutputChannels, EntryText.Shape(ParameterRole.PointwiseFilter, spec, "", ""));
        }
    }

    // Slopes are packed as they are: a normalisation comes before the activation.
    private static bool IsSlope(string source) => source.EndsWith("lope", System.StringComparison.Ordinal);

    /// <summary>The method's accessibility, for those that stand beside it.</summary>
    public static string Accessibility(KernelModel kernel) => string.Concat(
        kernel.Method.Modifiers.Split(' ').Where(modifier => modifier is "public" or "internal" or "protected" or "private").Select(modifier => modifier + " "));
}
