using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Planning.Networks;
using SepConvGen.Networks.Manifest;

namespace SepConvGen.Generator.Emission.Networks;

/// <summary>What things are called in a network's class: parameters as in the model, results by the number of their step.</summary>
internal sealed class NetworkNames
{
    // Keywords among what models may call their inputs and outputs, and names that the class has already.
    private static readonly HashSet<string> Keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default", "delegate", "do",
        "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int",
        "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected", "public",
        "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try",
        "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    ];

    private readonly NetworkPlan plan;
    private readonly Dictionary<string, string> parameters = [];
    private readonly Dictionary<string, int> steps = [];

    public NetworkNames(NetworkPlan plan)
    {
        this.plan = plan;
        HashSet<string> taken = [.. plan.Manifest.DynamicBatch ? new[] { "batch", "image" } : [], "arena", "parallelOptions", "Run", "RunSteps", "Dispose", "OneThread", "Kernels", "Weights", "Steps", "AfterStep", "Table"];
        for (int index = 0; index < plan.Steps.Count; index++)
        {
            steps.Add(plan.Steps[index].Output.Name, index + 1);
            taken.Add(Local(index + 1));
        }

        // an output may be an input: they are two parameters
        foreach ((bool isOutput, ManifestTensor tensor) in plan.Manifest.Inputs.Select(input => (false, input)).Concat(plan.Manifest.Outputs.Select(output => (true, output))))
        {
            string name = tensor.Name;
            while (!taken.Add(name))
            {
                name += "_";
            }

            parameters.Add(Key(isOutput, tensor.Name), Keywords.Contains(name) ? "@" + name : name);
        }
    }

    /// <summary>The parameter of an input or output.</summary>
    public string Parameter(ManifestTensor tensor) => parameters[Key(plan.Manifest.Outputs.Contains(tensor), tensor.Name)];

    /// <summary>The constant with the length of an input or output.</summary>
    public string LengthOf(ManifestTensor tensor)
    {
        string name = Parameter(tensor).TrimStart('@');
        return char.ToUpperInvariant(name[0]) + name.Substring(1) + "Length";
    }

    /// <summary>The span of a tensor: an input, or what a step has written.</summary>
    public string Of(string tensor)
    {
        string owner = plan.Owner(tensor);
        return steps.TryGetValue(owner, out int step)
            ? plan.OutputOf(owner) is { } output ? parameters[Key(true, output)] : Local(step)
            : parameters[Key(false, owner)];
    }

    /// <summary>The packed weights of a step.</summary>
    public string WeightsOf(NetworkStep step) => $"Step{steps[step.Output.Name]}";

    private static string Local(int step) => $"step{step}";

    private static string Key(bool isOutput, string name) => (isOutput ? "output " : "input ") + name;
}
