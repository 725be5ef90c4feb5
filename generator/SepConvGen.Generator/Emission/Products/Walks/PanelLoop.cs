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
        int number = 0;
        foreach (TiledPanel panel in walk.Panels)
        {
            OutputPanel outputs = panel.Outputs;
            if (outputs.Repeat > 1)
            {
                context.Writer.Block(Loop(context, outputs), () => call(panel, product.IsCopied ? $"n * {product.Depth}" : "n", "n"));
            }
            else
            {
                (string weights, string start) = ($"{(product.IsCopied ? packed : outputs.Start)}", $"{outputs.Start}");
                Alone(context, number, () => call(panel, weights, start));
            }

            packed += product.PanelLength(outputs);
            number += outputs.Repeat;
        }
    }

    // Over equal panels, which are the first ones.
    private static string Loop(ProductContext context, OutputPanel outputs)
    {
        int width = context.Product.Width(outputs);
        if (!context.SharesPanels)
        {
            return $"for (nuint n = 0; n < {outputs.Repeat * width}; n += {width})";
        }

        string end = outputs.Repeat == context.Product.PanelCount ? "endPanel" : $"Math.Min(endPanel, {outputs.Repeat})";
        return $"for (nuint n = (nuint)firstPanel * {width}; n < (nuint){end} * {width}; n += {width})";
    }

    private static void Alone(ProductContext context, int number, Action body)
    {
        if (!context.SharesPanels)
        {
            body();
            return;
        }

        bool isLast = number == context.Product.PanelCount - 1;
        context.Writer.Block(
            number == 0 ? "if (firstPanel == 0)" : isLast ? $"if (endPanel > {number})" : $"if (firstPanel <= {number} && endPanel > {number})",
            body);
    }
}
