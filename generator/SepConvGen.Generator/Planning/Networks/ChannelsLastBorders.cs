using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Networks.Manifest;

namespace SepConvGen.Generator.Planning.Networks;

/// <summary>
/// A network whose images are handed over and given back channels last: the transpositions at its borders fall away, and inputs and
/// outputs have the shape that lies behind them. What is no image, or is read as it was handed over too, stays as it is.
/// </summary>
internal static class ChannelsLastBorders
{
    public static NetworkManifest Of(NetworkManifest manifest)
    {
        Dictionary<string, string> names = [];
        HashSet<ManifestLayer> gone = [];
        ManifestTensor[] inputs = [.. manifest.Inputs.Select(Input)];
        ManifestTensor[] outputs = [.. manifest.Outputs.Select(Output)];
        return manifest with
        {
            Inputs = new EquatableArray<ManifestTensor>(inputs),
            Outputs = new EquatableArray<ManifestTensor>(outputs),
            Layers = new EquatableArray<ManifestLayer>(manifest.Layers.Where(layer => !gone.Contains(layer)).Select(Renamed)),
        };

        ManifestTensor Input(ManifestTensor input)
        {
            ManifestLayer[] readers = [.. manifest.Layers.Where(layer => layer.Operands.Any(operand => operand.Tensor == input.Name))];
            if (readers.Length != 1 || readers[0] is not { } border || !IsBorder(border, [0, 2, 3, 1]) || manifest.Outputs.Any(output => output.Name == border.Output.Name || output.Name == input.Name))
            {
                return input;
            }

            gone.Add(border);
            names.Add(border.Output.Name, input.Name);
            return new ManifestTensor(input.Name, border.Output.Shape);
        }

        ManifestTensor Output(ManifestTensor output)
        {
            if (manifest.Layers.FirstOrDefault(layer => layer.Output.Name == output.Name) is not { } border || !IsBorder(border, [0, 3, 1, 2]))
            {
                return output;
            }

            string made = border.Inputs.First();
            bool isResult = manifest.Layers.Any(layer => layer.Output.Name == made) && !gone.Any(layer => layer.Output.Name == made);
            if (!isResult || names.ContainsKey(made) || manifest.Layers.Any(layer => layer.Operands.Any(operand => operand.Tensor == output.Name)))
            {
                return output;
            }

            gone.Add(border);
            names.Add(made, output.Name);
            return new ManifestTensor(output.Name, manifest.Layers.First(layer => layer.Output.Name == made).Output.Shape);
        }

        ManifestLayer Renamed(ManifestLayer layer) => layer with
        {
            Output = layer.Output with { Name = Name(layer.Output.Name) },
            Operands = new EquatableArray<ManifestOperand>(layer.Operands.Select(operand => operand with { Tensor = Name(operand.Tensor) })),
        };

        string Name(string tensor) => names.TryGetValue(tensor, out string? name) ? name : tensor;
    }

    private static bool IsBorder(ManifestLayer layer, int[] order) => layer.Operator == "transpose" && layer.Integers("order").SequenceEqual(order);
}
