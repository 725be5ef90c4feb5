using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>The method for all outputs of a strip whose inputs are in planes: tile by tile, some outputs after the other.</summary>
/// <param name="context">The product.</param>
/// <param name="parameters">What it takes besides its operands; null for nothing.</param>
/// <param name="tile">The same as arguments of a tile, for column `x` of the strip.</param>
/// <param name="least">Pixels in the last vector of a tile of more than two, at least.</param>
internal sealed class PlanarStripText(PlanarContext context, string? parameters, string? tile, int least = 1)
{
    private int Lanes => context.Tiles.Lanes;

    public void Write()
    {
        context.Method(
            $"// All outputs of neighbouring pixels in planes, {Lanes} in a vector; there is room for whole vectors.",
            context.Strip,
            context.InPlanes.Parameters(parameters, "int count"),
            () =>
            {
                context.Writer.Write("int x = 0;");
                foreach (PlanarTile size in context.Tiles.Tiles)
                {
                    // one vector less than whole tiles hold fewer pixels, and the last one any number of them that may end there
                    int pixels = size.Vectors * Lanes;
                    string fits = size.Vectors == 1 ? "x < count" : $"x + {pixels - Lanes + (size.Vectors > 2 ? least - 1 : 0)} < count";
                    context.Writer.Block($"for (; {fits}; x += {pixels})", () => WriteTiles(size));
                    if (size.Vectors > 1)
                    {
                        context.Writer.Space();
                    }
                }
            });
    }

    // All outputs of so many vectors.
    private void WriteTiles(PlanarTile size)
    {
        (int some, int whole, int strip) = (size.Outputs, context.Tiles.Outputs - size.Rest, context.Tiles.Strip);
        if (whole > some)
        {
            context.Writer.Block($"for (nuint n = 0; n < {whole}; n += {some})", () => Call(some, "n", Text.Times(strip, "n")));
        }
        else
        {
            Call(some, "", "");
        }

        if (size.Rest > 0)
        {
            Call(size.Rest, $"{whole}", $"{whole * strip}");
        }

        void Call(int outputs, string first, string results)
        {
            ProductOffsets at = new()
            {
                Input = "(nuint)x",
                Weights = first,
                Channels = first,
                Results = results.Length == 0 ? "(nuint)x" : $"({results}) + (nuint)x",
            };
            context.Writer.Write($"{context.Tile(outputs, size.Vectors)}({context.InPlanes.Arguments(at, tile)});");
        }
    }
}
