namespace SepConvGen.Generator.Parsing;

/// <summary>What a size may be. The upper ends are far beyond use; they catch slips and keep the arithmetic of the plans in range.</summary>
internal sealed record Limit(int Least, int Most)
{
    public static readonly Limit Kernel = new(1, 1024);

    public static readonly Limit Channels = new(1, 65_536);

    /// <summary>Interleaved channels of an image filter.</summary>
    public static readonly Limit FilterChannels = new(1, 4);

    public static readonly Limit Image = new(1, 1_048_576);

    public static readonly Limit Pad = new(0, 65_536);

    /// <summary>Strides and dilations.</summary>
    public static readonly Limit Step = new(1, 65_536);

    public bool Allows(int value) => value >= Least && value <= Most;
}
