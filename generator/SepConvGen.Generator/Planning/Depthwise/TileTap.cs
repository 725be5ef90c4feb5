namespace SepConvGen.Generator.Planning;

/// <summary>A tap of one of a tile's columns, inside the image.</summary>
/// <param name="Column">The tile's column.</param>
/// <param name="KernelColumn">The kernel's column.</param>
/// <param name="InputColumn">The input under it, in pixels from the tile's first that is inside the image: of a clipped tile, that always is.</param>
internal sealed record TileTap(int Column, int KernelColumn, int InputColumn);
