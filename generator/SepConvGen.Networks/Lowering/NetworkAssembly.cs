using System.Collections.Generic;
using System.Linq;
using SepConvGen.Networks.Manifest;

namespace SepConvGen.Networks.Lowering;

/// <summary>Makes the manifest and the weights of a lowered network: leaves out what serves no output, and gives names.</summary>
internal static class NetworkAssembly
{
    public static (NetworkManifest Manifest, byte[] Weights) Assemble(LoweredNetwork network, string name, string hash, bool dynamicBatch, IEnumerable<string> rewrites)
    {
        TensorNames names = new();
        foreach ((string model, LoweredTensor tensor) in network.Inputs.Concat(network.Outputs))
        {
            tensor.Name = names.Near(model);
        }

        using WeightsFile weights = new();
        List<ManifestConstant> constants = [];
        List<ManifestLayer> layers = [];
        int number = 0;
        foreach (LoweredLayer layer in Live(network))
        {
            number++;
            List<ManifestOperand> operands = [];
            foreach ((string role, LoweredTensor tensor) in layer.Operands)
            {
                if (tensor.IsConstant)
                {
                    NameConstant(tensor, $"{(role.Length == 0 ? "constant" : role)}_{ManifestNumbers.Text(number)}");
                }

                operands.Add(new(role, tensor.Name));
            }

            if (layer.Output.Name.Length == 0)
            {
                layer.Output.Name = names.Near($"{layer.Operator}_{ManifestNumbers.Text(number)}");
            }

            layers.Add(new(
                Tensor(layer.Output), layer.Operator, new(operands), new(layer.Settings.Select(setting => new ManifestSetting(setting.Name, setting.Value))), layer.Source));
        }

        byte[] file = weights.ToArray(hash);
        return (
            new(
                name,
                hash,
                file.LongLength,
                dynamicBatch,
                new(network.Inputs.Select(input => Tensor(input.Tensor))),
                new(network.Outputs.Select(output => Tensor(output.Tensor))),
                new(constants),
                new(layers),
                new(rewrites)),
            file);

        // Equal constants of equal shapes are one.
        void NameConstant(LoweredTensor tensor, string near)
        {
            ManifestConstant constant = weights.Constant(near, tensor);
            if (constants.FirstOrDefault(other => (other with { Name = near }).Equals(constant)) is { } known)
            {
                tensor.Name = known.Name;
                return;
            }

            tensor.Name = names.Near(near);
            constants.Add(constant with { Name = tensor.Name });
        }
    }

    private static List<LoweredLayer> Live(LoweredNetwork network)
    {
        HashSet<LoweredTensor> needed = [.. network.Outputs.Select(output => output.Tensor)];
        List<LoweredLayer> live = [];
        foreach (LoweredLayer layer in network.Layers.Reverse())
        {
            if (needed.Contains(layer.Output))
            {
                live.Add(layer);
                needed.UnionWith(layer.Operands.Select(operand => operand.Tensor));
            }
        }

        live.Reverse();
        return live;
    }

    private static ManifestTensor Tensor(LoweredTensor tensor) => new(tensor.Name, new(tensor.Sizes));
}
