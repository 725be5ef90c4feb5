namespace SepConvGen.Tool.Tiles;

/// <summary>A known number of pixels in tiles of one height, some of them one pixel lower, as generated code has them.</summary>
internal static class EqualTiles
{
    /// <summary>The first pixel and the pixels of each tile.</summary>
    public static IEnumerable<(int First, int Pixels)> Over(int all, int height)
    {
        int count = (all + height - 1) / height;
        int whole = all - (count * (height - 1));
        int start = 0;
        for (int index = 0; index < count; index++)
        {
            int pixels = index < whole ? height : height - 1;
            yield return (start, pixels);
            start += pixels;
        }
    }
}
