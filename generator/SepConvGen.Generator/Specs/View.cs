namespace SepConvGen.Generator.Specs;

/// <summary>How a tensor lies in memory: elements from one thing to the next.</summary>
/// <param name="Pixel">From a pixel to the next.</param>
/// <param name="Channels">Channels of a pixel, which are neighbours; one where each channel has a plane of its own.</param>
internal sealed record View(int Pixel, int Channels)
{
    /// <summary>Planes of rows of pixels, without gaps: NCHW.</summary>
    public static readonly View Planar = new(1, 1);

    /// <summary>Whether the call says how far a row is from the next; otherwise they follow each other without a gap.</summary>
    public bool StatesRows { get; init; }

    /// <summary>Whether the call says how far an image, or a sequence, is from the next; otherwise they follow each other without a gap.</summary>
    public bool StatesImages { get; init; }

    /// <summary>Whether any of its distances is known at the call only.</summary>
    public bool IsStated => StatesRows || StatesImages;

    /// <summary>Whether it may be anything but a span of neighbours.</summary>
    public bool HasGaps => IsStated || Pixel != Channels;
}

/// <summary>What is stated of how a tensor lies; what is not lies without gaps.</summary>
/// <param name="Rows">Whether the call says how far its rows are apart.</param>
/// <param name="Images">Whether the call says how far its images are apart.</param>
internal readonly record struct StatedView(bool Rows, bool Images)
{
    /// <summary>How a tensor of so many channels lies, whose pixels are so far apart.</summary>
    public View Of(int channels, int pixel) => new(pixel, channels) { StatesRows = Rows, StatesImages = Images };
}

/// <summary>What is stated of the tensors of a kernel.</summary>
internal readonly record struct StatedStrides(StatedView Input, StatedView Residual, StatedView Output);
