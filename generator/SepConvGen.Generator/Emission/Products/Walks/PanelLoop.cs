using System;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>The walk over the panels of a matrix product, one after the other.</summary>
internal static class PanelLoop
{
    /// <summary>The calls, in a loop where panels are equal.</summary>
    /// <param name="context">The product.</param>
    /// <param name="walk">Its panels.</param>
    /// <param name="call">Writes what is done under a panel, whose first weight is so many floats on, and whose first output so many.</param>
    public static void Write(ProductContext context, TiledWalk walk, Action<TiledPanel, string, string> call)
    {
        MatrixProduct product = context.Product;
        long packed = 0;
        foreach (TiledPanel panel in walk.Panels)
        {
            OutputPanel outputs = panel.Outputs;
            int width = product.Width(outputs);
            if (outputs.Repeat > 1)
            {
                context.Writer.Block($"for (nuint n = 0; n < {outputs.Repeat * width}; n += {width})", () => call(panel, product.IsCopied ? $"n * {product.Depth}" : "n", "n"));
            }
            else
            {
                call(panel, $"{(product.IsCopied ? packed : outputs.Start)}", $"{outputs.Start}");
            }

            packed += product.PanelLength(outputs);
        }
    }
}
