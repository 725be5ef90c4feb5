using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;

namespace SepConvGen.Networks.Manifest;

/// <summary>Reads a manifest, line by line; what is wrong with it is said with the number of its line.</summary>
internal sealed class ManifestReader
{
    private static readonly char[] Blanks = [' '];

    private static readonly string[] Keywords = ["name", "hash", "weights", "batch", "input", "output", "constant", "rewrite", "layer"];

    private readonly List<ManifestTensor> inputs = [];
    private readonly List<(ManifestTensor Tensor, int Line)> outputs = [];
    private readonly List<ManifestConstant> constants = [];
    private readonly List<ManifestLayer> layers = [];
    private readonly List<string> rewrites = [];

    // Everything that a layer can read, with its shape.
    private readonly Dictionary<string, int[]> tensors = [];
    private readonly HashSet<string> integers = [];
    private string? name;
    private string? hash;
    private long? bytes;
    private bool dynamic;
    private int line;

    private ManifestReader()
    {
    }

    /// <summary>The manifest of a text.</summary>
    /// <exception cref="ManifestException">The text is none.</exception>
    public static NetworkManifest Read(string text) => new ManifestReader().ReadAll(text);

    private NetworkManifest ReadAll(string text)
    {
        bool begun = false;
        foreach (string each in text.Split('\n'))
        {
            line++;
            string content = each.Trim();
            if (content.Length == 0 || content[0] == '#')
            {
                continue;
            }

            if (!begun)
            {
                begun = content == ManifestWriter.Head ? true : throw Fault($"'{ManifestWriter.Head}' is expected");
                continue;
            }

            ReadLine(content);
        }

        if (!begun)
        {
            throw Fault($"'{ManifestWriter.Head}' is expected");
        }

        if (name is null || hash is null || bytes is null || outputs.Count == 0 || layers.Count == 0)
        {
            string missing = MissingHead ?? (outputs.Count == 0 ? "output" : "layer");
            throw Fault($"'{missing}' is missing");
        }

        foreach ((ManifestTensor output, int at) in outputs)
        {
            if (!tensors.TryGetValue(output.Name, out int[]? shape) || integers.Contains(output.Name))
            {
                throw new ManifestException(at, $"output '{output.Name}' is no input, no layer and no constant of floats");
            }

            if (!shape.SequenceEqual(output.Shape))
            {
                throw new ManifestException(at, $"output '{output.Name}' has the shape {ManifestNumbers.Shape(shape)}");
            }
        }

        return new NetworkManifest(
            name, hash, bytes.Value, dynamic, new(inputs), new(outputs.Select(output => output.Tensor)), new(constants), new(layers), new(rewrites));
    }

    // What every manifest begins with, in this order: the first of it that is not read yet.
    private string? MissingHead => name is null ? "name" : hash is null ? "hash" : bytes is null ? "weights" : null;

    private void ReadLine(string content)
    {
        int space = content.IndexOf(' ');
        string keyword = space < 0 ? content : content.Substring(0, space);
        string rest = space < 0 ? "" : content.Substring(space + 1).Trim();
        string[] words = rest.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
        if (MissingHead is { } first && keyword != first && Array.IndexOf(Keywords, keyword) > Array.IndexOf(Keywords, first))
        {
            throw Fault($"'{first}' comes first");
        }

        switch (keyword)
        {
            case "name" when name is null && words.Length == 1:
                name = Name(words[0]);
                break;
            case "hash" when hash is null && words.Length == 1:
                hash = rest.Length == 64 && rest.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f')) ? rest : throw Fault("a hash is 64 hexadecimal digits, in lower case");
                break;
            case "weights" when bytes is null && words.Length == 1:
                bytes = ManifestNumbers.Integer(rest) is >= 64 and { } length ? length : throw Fault("the weights file has at least the 64 bytes of its head");
                break;
            case "batch" when rest == "dynamic" && !dynamic:
                dynamic = true;
                break;
            case "input" when words.Length == 2:
                inputs.Add(Tensor(words[0], words[1]));
                Define(words[0], Shape(words[1]));
                break;
            case "output" when words.Length == 2:
                outputs.Add((Tensor(words[0], words[1]), line));
                if (outputs.Count(output => output.Tensor.Name == words[0]) > 1)
                {
                    throw Fault($"output '{words[0]}' is given twice");
                }

                break;
            case "constant" when words.Length == 4:
                ReadConstant(words);
                break;
            case "rewrite":
                rewrites.Add(ManifestWriter.OneLine(rest));
                break;
            case "layer":
                ReadLayer(rest);
                break;
            default:
                throw Fault($"'{keyword}' is no line of a manifest, is given twice, or has other parts");
        }
    }

    private void ReadConstant(string[] words)
    {
        if (words[1] is not ("float" or "int"))
        {
            throw Fault($"'{words[1]}' is no type of a constant: float and int are");
        }

        ManifestConstant constant = new(Name(words[0]), words[1] == "int", new(Shape(words[2])), Offset(words[3]));
        if (bytes is not { } all || constant.Length > (all - constant.Offset) / sizeof(float) || constant.Offset > all)
        {
            throw Fault($"constant '{constant.Name}' reaches beyond the {bytes ?? 0} bytes of the weights file");
        }

        constants.Add(constant);
        Define(constant.Name, [.. constant.Shape]);
        if (constant.IsInteger)
        {
            integers.Add(constant.Name);
        }
    }

    private long Offset(string word) =>
        word.StartsWith("@", StringComparison.Ordinal) && ManifestNumbers.Integer(word.Substring(1)) is >= 64 and { } offset && offset % 64 == 0
            ? offset
            : throw Fault($"'{word}' is no place in the weights file: @ and a multiple of 64 behind its head");

    private void ReadLayer(string rest)
    {
        int comment = rest.IndexOf(" ; ", StringComparison.Ordinal);
        string source = comment < 0 ? "" : ManifestWriter.OneLine(rest.Substring(comment + 3));
        string text = comment < 0 ? rest : rest.Substring(0, comment).TrimEnd();
        int equals = text.IndexOf('=');
        int open = text.IndexOf('(');
        int close = text.IndexOf(')');
        string[] head = equals < 0 ? [] : text.Substring(0, equals).Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
        if (head.Length != 2 || open < equals || close < open)
        {
            throw Fault("a layer is 'NAME SHAPE = OPERATOR(OPERANDS) SETTINGS ; SOURCE'");
        }

        string @operator = text.Substring(equals + 1, open - equals - 1).Trim();
        string list = text.Substring(open + 1, close - open - 1);
        ManifestOperand[] operands = string.IsNullOrWhiteSpace(list) ? [] : [.. list.Split(',').Select(operand => Operand(operand.Trim()))];
        if (operands.SkipWhile(operand => operand.Name.Length == 0).Any(operand => operand.Name.Length == 0))
        {
            throw Fault("operands without a name come first");
        }

        ManifestSetting[] settings = [.. text.Substring(close + 1).Split(Blanks, StringSplitOptions.RemoveEmptyEntries).Select(Setting)];
        ManifestLayer layer = new(Tensor(head[0], head[1]), @operator, new(operands), new(settings), source);
        if (LayerRules.Fault(layer, tensors, integers) is { } fault)
        {
            throw Fault(fault);
        }

        layers.Add(layer);
        Define(layer.Output.Name, [.. layer.Output.Shape]);
    }

    private ManifestOperand Operand(string text)
    {
        int equals = text.IndexOf('=');
        if (text.Length == 0 || equals == 0)
        {
            throw Fault("an operand is missing between two commas, or its name");
        }

        ManifestOperand operand = equals < 0 ? new("", text) : new(text.Substring(0, equals).Trim(), text.Substring(equals + 1).Trim());
        return tensors.ContainsKey(operand.Tensor) ? operand : throw Fault($"'{operand.Tensor}' is no input, no constant and no layer before this one");
    }

    private ManifestSetting Setting(string text)
    {
        int equals = text.IndexOf('=');
        return equals > 0 ? new(text.Substring(0, equals), text.Substring(equals + 1)) : throw Fault($"'{text}' is no setting: NAME=VALUE, without blanks");
    }

    private ManifestTensor Tensor(string word, string shape) => new(Name(word), new(Shape(shape)));

    private string Name(string word) =>
        word.Length > 0 && !char.IsDigit(word[0]) && word.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_')
            ? word
            : throw Fault($"'{word}' is no name: letters, digits and _, not beginning with a digit");

    private int[] Shape(string word) => ManifestNumbers.Shape(word) ?? throw Fault($"'{word}' is no shape: sizes with x between, whose product is at most {int.MaxValue}");

    private void Define(string word, int[] shape)
    {
        if (tensors.ContainsKey(word))
        {
            throw Fault($"'{word}' is given twice");
        }

        tensors.Add(word, shape);
    }

    private ManifestException Fault(string text) => new(line, text);
}
