using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Import.Folding;

/// <summary>Computes a node of the graph's form, once it is known to read constants only.</summary>
/// <param name="inputs">What it reads; null for what is left out.</param>
/// <param name="shape">The shape of its result.</param>
/// <param name="node">Its attributes.</param>
internal delegate Tensor Evaluate(Tensor?[] inputs, int[] shape, Node node);

/// <summary>What can be computed when a network is built, and what when it runs.</summary>
internal static class Evaluation
{
    private static readonly HashSet<string> Running =
    [
        "Abs", "Add", "ArgMax", "AveragePool", "BatchNormalization", "Clip", "Concat", "Conv", "ConvTranspose", "Div", "Erf", "Exp", "Expand",
        "Gather", "Gelu", "Gemm", "GroupNormalization", "HardSigmoid", "HardSwish", "InstanceNormalization", "LayerNormalization", "LeakyRelu",
        "Log", "LogSoftmax", "MatMul", "MaxPool", "Mul", "Neg", "PRelu", "Pad", "Reciprocal", "ReduceMean", "Relu", "Reshape", "Resize",
        "Sigmoid", "Slice", "Softmax", "Sqrt", "Sub", "Tanh", "Transpose",
    ];

    private static readonly Dictionary<string, Evaluate> Evaluators = new Dictionary<string, Evaluate>[]
    {
        Rearranging.Evaluators, Arithmetic.Evaluators, Reducing.Evaluators,
    }.SelectMany(evaluators => evaluators).ToDictionary(pair => pair.Key, pair => pair.Value);

    /// <summary>Whether an operator may be left in the graph.</summary>
    public static bool Runs(string @operator) => Running.Contains(@operator);

    public static Tensor Of(Node node, int[] shape, FoldingBudget budget, Operation operation)
    {
        if (!Evaluators.TryGetValue(node.Operator, out Evaluate? evaluate))
        {
            throw new UnsupportedException("it reads constants only, and is not evaluated when a network is built", "export the model with constant folding");
        }

        Tensor?[] inputs = [.. node.Inputs.Select(input => input?.Constant)];
        budget.Take(Shapes.Count(shape), inputs.Sum(input => (long)(input?.Floats?.Length ?? input?.Integers?.Length ?? 0)));
        try
        {
            return evaluate(inputs, shape, node);
        }
        catch (InvalidOperationException fault)
        {
            throw operation.Fault(fault.Message);
        }
    }
}
