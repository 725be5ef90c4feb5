using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;

namespace SepConvGen.Networks.Manifest;

/// <summary>A network as the generator reads it: layers over dense row-major tensors, in the order in which they run.</summary>
/// <param name="Name">What <c>[Network("…")]</c> names it by.</param>
/// <param name="Hash">SHA-256 of the model's file, in lower-case hexadecimal digits; the weights' file begins with the same.</param>
/// <param name="WeightBytes">Bytes of the weights' file, its head included.</param>
/// <param name="DynamicBatch">Whether the model leaves the number of images to the call; the tensors here are those of one image.</param>
/// <param name="Inputs">What is handed to a run.</param>
/// <param name="Outputs">What a run writes: names of inputs or of layers' results.</param>
/// <param name="Constants">What lies in the weights' file.</param>
/// <param name="Layers">The layers; each reads inputs, constants and results of layers before it.</param>
/// <param name="Rewrites">What was done to the model's graph, in its order: "fold batch normalisation: BatchNormalization_1 into Conv_0".</param>
internal sealed record NetworkManifest(
    string Name,
    string Hash,
    long WeightBytes,
    bool DynamicBatch,
    EquatableArray<ManifestTensor> Inputs,
    EquatableArray<ManifestTensor> Outputs,
    EquatableArray<ManifestConstant> Constants,
    EquatableArray<ManifestLayer> Layers,
    EquatableArray<string> Rewrites);

/// <summary>A tensor of 32-bit floats, dense and row by row.</summary>
internal sealed record ManifestTensor(string Name, EquatableArray<int> Shape)
{
    /// <summary>Its elements.</summary>
    public long Length => Shape.Aggregate(1L, (all, size) => all * size);
}

/// <summary>A constant in the weights' file.</summary>
/// <param name="Name">What layers read it by.</param>
/// <param name="IsInteger">Whether it holds 32-bit integers: positions, in place of floats.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Offset">Bytes from the beginning of the file, a multiple of 64.</param>
internal sealed record ManifestConstant(string Name, bool IsInteger, EquatableArray<int> Shape, long Offset)
{
    /// <summary>Its elements.</summary>
    public long Length => Shape.Aggregate(1L, (all, size) => all * size);
}

/// <summary>A layer.</summary>
/// <param name="Output">Its result, whose name it gives.</param>
/// <param name="Operator">What it computes: "conv", "max-pool", ….</param>
/// <param name="Operands">What it reads, each under a name ("filter=w3") or, the first ones, under none ("").</param>
/// <param name="Settings">What else there is to know, in the order of the text: "strides" → "2,2".</param>
/// <param name="Source">The nodes of the model that it comes from, for a reader: "Conv_0 + Clip_2".</param>
internal sealed record ManifestLayer(
    ManifestTensor Output,
    string Operator,
    EquatableArray<ManifestOperand> Operands,
    EquatableArray<ManifestSetting> Settings,
    string Source)
{
    /// <summary>The name of an operand; null where the layer has none of that name.</summary>
    public string? Operand(string name) => Operands.FirstOrDefault(operand => operand.Name == name)?.Tensor;

    /// <summary>The operands without a name.</summary>
    public IEnumerable<string> Inputs => Operands.Where(operand => operand.Name.Length == 0).Select(operand => operand.Tensor);

    /// <summary>A setting's text; null where the layer has none of that name.</summary>
    public string? Setting(string name) => Settings.FirstOrDefault(setting => setting.Name == name)?.Value;
}

/// <summary>What a layer reads, and as what.</summary>
internal sealed record ManifestOperand(string Name, string Tensor);

/// <summary>A setting of a layer.</summary>
internal sealed record ManifestSetting(string Name, string Value);
