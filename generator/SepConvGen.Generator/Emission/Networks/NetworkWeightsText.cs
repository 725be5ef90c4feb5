using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Planning.Networks;
using SepConvGen.Generator.Specs;
using SepConvGen.Networks.Manifest;

namespace SepConvGen.Generator.Emission.Networks;

/// <summary>The weights in a network's class: where they lie, and those that are packed for kernels.</summary>
internal static class NetworkWeightsText
{
    public static void Write(CodeWriter writer, NetworkClass type, NetworkPlan plan, NetworkNames names)
    {
        writer.Space();
        writer.Write("/// <summary>The weights, read where they lie in the assembly and packed for the kernels once.</summary>");
        writer.Block("private static class Weights", () =>
        {
            writer.Write("private static readonly global::SepConvGen.Runtime.NetworkWeights File = global::SepConvGen.Runtime.NetworkWeights.Open(");
            writer.Write($"    typeof({type.QualifiedName}).Assembly,");
            writer.Write($"    \"SepConvGen.Networks.{plan.Manifest.Name}.weights\",");
            writer.Write($"    \"{plan.Manifest.Hash}\",");
            writer.Write($"    {plan.Manifest.WeightBytes});");
            foreach (NetworkStep step in plan.Steps.Where(step => step.Kernel is not null))
            {
                writer.Space();
                writer.Write($"public static readonly global::SepConvGen.PackedWeights {names.WeightsOf(step)} = Kernels.Pack{step.Kernel!.Name}({Text.List(Sources(step, plan))});");
            }

            writer.Space();
            writer.Write("public static global::System.ReadOnlySpan<float> Floats(long offset, int length) => File.Floats(offset, length);");
            writer.Space();
            writer.Write("public static global::System.ReadOnlySpan<int> Integers(long offset, int length) => File.Integers(offset, length);");
        });
    }

    // Filter, bias and slopes of each layer, as the packing method takes them.
    private static IEnumerable<string> Sources(NetworkStep step, NetworkPlan plan) => step.Layers.Zip(step.Kernel!.Spec.Steps, (layer, spec) => (layer, spec)).SelectMany(pair =>
        pair.spec.Activation.HasSlope
            ? new[] { Constant(pair.layer.Operand("filter"), plan), Constant(pair.layer.Operand("bias"), plan), Constant(pair.layer.Operand("slope"), plan) }
            : [Constant(pair.layer.Operand("filter"), plan), Constant(pair.layer.Operand("bias"), plan)]);

    private static string Constant(string? name, NetworkPlan plan) => name is not null && plan.Tensors.Constant(name) is { } constant ? $"Floats({constant.Offset}, {constant.Length})" : "default";
}
