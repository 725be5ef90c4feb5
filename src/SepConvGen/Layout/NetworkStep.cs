namespace SepConvGen;

/// <summary>What a network's run does at once: a layer, or several in one kernel. The property <c>Steps</c> of a network's class has them in their order.</summary>
/// <param name="name">Its name in the generated run, where it stands for what the step makes.</param>
/// <param name="operation">What it does.</param>
/// <param name="source">The model's nodes that it comes from.</param>
/// <param name="shape">Sizes of what it makes: of images [batch, height, width, channels].</param>
/// <param name="multiplyAdds">Multiply-adds of its convolutions, taps in the padding included; of one image where their number is left to the call.</param>
/// <param name="bytes">Of what it reads, weights included, and of what it writes.</param>
/// <param name="pixelStride">Elements from a pixel of what it makes to the next.</param>
public sealed class NetworkStep(string name, string operation, string source, int[] shape, long multiplyAdds, long bytes, int pixelStride)
{
    /// <summary>Its name in the generated run, where it stands for what the step makes: "step12".</summary>
    public string Name { get; } = name;

    /// <summary>What it does: "depthwise 3×3 32 → 32 Relu6".</summary>
    public string Operation { get; } = operation;

    /// <summary>The model's nodes that it comes from.</summary>
    public string Source { get; } = source;

    /// <summary>Sizes of what it makes: of images [batch, height, width, channels].</summary>
    public IReadOnlyList<int> Shape { get; } = Array.AsReadOnly(shape);

    /// <summary>Multiply-adds of its convolutions, taps in the padding included; of one image where their number is left to the call.</summary>
    public long MultiplyAdds { get; } = multiplyAdds;

    /// <summary>Bytes of what it reads, weights included, and of what it writes: each once.</summary>
    public long Bytes { get; } = bytes;

    /// <summary>
    /// Elements from a pixel of what it makes to the next: its channels, or more where they lie among those of a concatenation. What lies between is not the step's.
    /// </summary>
    public int PixelStride { get; } = pixelStride;

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Operation}";
}
