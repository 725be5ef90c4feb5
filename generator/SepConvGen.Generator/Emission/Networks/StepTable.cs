using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
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
                writer.Write($"    new(\"step{OperatorCall.Number(index + 1)}\", {Literal(LayerWords.Operation(step))}, {Literal(LayerWords.Source(step))}, [{shape}], {OperatorCall.Number(LayerWords.MultiplyAdds(step))}, {OperatorCall.Number(Bytes(step, plan))}),");
            }

            writer.Write("]);");
        });
    }

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    // What the step reads that it has not made itself, and what it makes.
    private static long Bytes(NetworkStep step, NetworkPlan plan) =>
        4 * (step.Reads().Distinct().Sum(tensor => (long)plan.Tensors.Length(tensor)) + step.Output.Length);
}
