namespace SepConvGen.Generator.Specs;

/// <summary>How a tensor lies in memory: elements from one thing to the next.</summary>
/// <param name="Row">From a row to the next; null where rows follow each other without a gap.</param>
/// <param name="Pixel">From a pixel to the next.</param>
/// <param name="Channel">From a channel to the next; null where that depends on the size of the image, whose pixels all lie between.</param>
internal sealed record View(int? Row, int Pixel, int? Channel)
{
    /// <summary>That of a tensor without gaps.</summary>
    public static View Of(StoredForm form, int channels) => form.HasPlanes(channels) ? Planar : Dense(channels);

    /// <summary>Rows of pixels of channels, without gaps: NHWC.</summary>
    public static View Dense(int channels) => new(null, channels, 1);

    /// <summary>Planes of rows of pixels, without gaps: NCHW.</summary>
    public static readonly View Planar = new(null, 1, null);
}
