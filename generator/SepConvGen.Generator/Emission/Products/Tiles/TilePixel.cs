namespace SepConvGen.Generator.Emission;

/// <summary>The pixel that a tile of a pointwise step starts at.</summary>
/// <param name="Variable">The variable that says so; null where it is known.</param>
/// <param name="Number">Its number, if it is.</param>
internal readonly record struct TilePixel(string? Variable, int Number = 0)
{
    /// <summary>Elements before it, in C#.</summary>
    /// <param name="stride">Elements from a pixel to the next.</param>
    public string At(int stride) => Variable is null ? $"{(long)Number * stride}" : $"{Variable} * {stride}";

    /// <summary>Elements before a channel of it.</summary>
    /// <param name="stride">Elements from a pixel to the next.</param>
    /// <param name="channel">The channel, in C#.</param>
    public string At(int stride, string channel) =>
        channel == "0" ? At(stride)
        : Variable is not null ? $"((nuint){Variable} * {stride}) + {channel}"
        : Number == 0 ? channel
        : $"{At(stride)} + {channel}";
}
