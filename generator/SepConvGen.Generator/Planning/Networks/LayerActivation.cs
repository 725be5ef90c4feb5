using SepConvGen.Networks.Manifest;

namespace SepConvGen.Generator.Planning.Networks;

/// <summary>The activation of a layer as a kernel has it.</summary>
internal static class LayerActivation
{
    /// <summary>What a layer applies to its sums: its slopes, if it has an operand of them, otherwise its setting.</summary>
    public static ActivationFunction Of(ManifestLayer layer) =>
        layer.Operand("slope") is not null ? new(Activation.PRelu)
        : layer.Setting("activation") is { } text ? Of(text) ?? ActivationFunction.None
        : ActivationFunction.None;

    /// <summary>A function of the manifest, if kernels have it.</summary>
    public static ActivationFunction? Of(string text)
    {
        (string name, float[] arguments) = LayerSettings.Function(text);
        return name switch
        {
            "relu" => new(Activation.Relu),
            "relu6" => new(Activation.Relu6),
            "clamp" => new(Activation.Clamp, arguments[0], arguments[1]),
            "leaky-relu" => new(Activation.LeakyRelu, Alpha: arguments[0]),
            "hard-swish" => new(Activation.HardSwish),
            "hard-sigmoid" when arguments.Length == 0 => new(Activation.HardSigmoid),
            "sigmoid" => new(Activation.Sigmoid),
            "silu" => new(Activation.Silu),
            "tanh" => new(Activation.Tanh),
            "gelu" => new(Activation.Gelu),
            _ => null,
        };
    }
}
