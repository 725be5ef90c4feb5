using System.Linq;
using SepConvGen.Generator.Planning.Networks;

namespace SepConvGen.Generator.Emission.Networks;

/// <summary>The list of a network's steps in its class, for whoever times them.</summary>
internal static class StepTable
{
    public const string Type = "global::System.Collections.Generic.IReadOnlyList<global::SepConvGen.NetworkStep>";

    public static void Write(CodeWriter writer, NetworkPlan plan)
    {
        writer.Space();
        writer.Write("// made when somebody asks");
        writer.Block("private static class Table", () =>
        {
            writer.Write($"public static readonly {Type} Steps = global::System.Array.AsReadOnly<global::SepConvGen.NetworkStep>(");
            writer.Write("[");
            for (int index = 0; index < plan.Steps.Count; index++)
            {
                NetworkStep step = plan.Steps[index];
                string shape = Text.List(step.Output.Shape.Select(size => OperatorCall.Number(size)));
                writer.Write($"    new(\"step{OperatorCall.Number(index + 1)}\", {Text.Literal(LayerWords.Operation(step))}, {Text.Literal(LayerWords.Source(step))}, [{shape}], {OperatorCall.Number(LayerWords.MultiplyAdds(step))}, {OperatorCall.Number(StepTraffic.Of(step, plan).Bytes)}, {OperatorCall.Number(plan.Places.Of(step.Output.Name).PixelStride)}),");
            }

            writer.Write("]);");
        });
    }
}
