using System.Linq;
using System.Text;

namespace SepConvGen.Networks.Manifest;

/// <summary>A manifest as text.</summary>
internal static class ManifestWriter
{
    /// <summary>The first line of every manifest of this form.</summary>
    public const string Head = "sepconvgen-network 1";

    public static string Write(NetworkManifest manifest)
    {
        StringBuilder text = new();
        Line(Head);
        Line($"name {manifest.Name}");
        Line($"hash {manifest.Hash}");
        Line($"weights {ManifestNumbers.Text(manifest.WeightBytes)}");
        if (manifest.DynamicBatch)
        {
            Line("batch dynamic");
        }

        foreach (ManifestTensor input in manifest.Inputs)
        {
            Line($"input {Tensor(input)}");
        }

        foreach (ManifestTensor output in manifest.Outputs)
        {
            Line($"output {Tensor(output)}");
        }

        foreach (ManifestConstant constant in manifest.Constants)
        {
            Line($"constant {constant.Name} {(constant.IsInteger ? "int" : "float")} {ManifestNumbers.Shape(constant.Shape)} @{ManifestNumbers.Text(constant.Offset)}");
        }

        foreach (string rewrite in manifest.Rewrites)
        {
            Line($"rewrite {OneLine(rewrite)}");
        }

        foreach (ManifestLayer layer in manifest.Layers)
        {
            string operands = string.Join(", ", layer.Operands.Select(operand => operand.Name.Length == 0 ? operand.Tensor : $"{operand.Name}={operand.Tensor}"));
            string settings = string.Concat(layer.Settings.Select(setting => $" {setting.Name}={setting.Value}"));
            Line($"layer {Tensor(layer.Output)} = {layer.Operator}({operands}){settings}{(layer.Source.Length > 0 ? $" ; {OneLine(layer.Source)}" : "")}");
        }

        return text.ToString();

        void Line(string line) => text.Append(line).Append('\n');
    }

    /// <summary>A text of others without what ends a line, here or in C#: names of nodes are anything that a file has.</summary>
    public static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).Trim();

    private static string Tensor(ManifestTensor tensor) => $"{tensor.Name} {ManifestNumbers.Shape(tensor.Shape)}";
}
