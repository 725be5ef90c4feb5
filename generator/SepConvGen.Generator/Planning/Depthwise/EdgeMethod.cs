namespace SepConvGen.Generator.Planning;

/// <summary>How the columns are done that have taps left or right of the image.</summary>
internal enum EdgeMethod
{
    /// <summary>Pixel by pixel.</summary>
    Pixels,

    /// <summary>By tiles of their own, with the taps left out that are outside.</summary>
    Tiles,

    /// <summary>By tiles that are told at the call how many of the columns under them are outside: for images of any width, and any edge.</summary>
    Clipped,

    /// <summary>By one vector at each end of a row of joined pixels, whose lanes outside leave taps out.</summary>
    RowEnds,

    /// <summary>By one tile as wide as the image.</summary>
    WholeWidth,
}
