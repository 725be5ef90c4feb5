using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>The method that computes one tile of a matrix product: some pixels × some vectors of outputs.</summary>
internal static class ProductTileText
{
    /// <summary>The method: its sums start, the products of its runs of taps are added, and they end.</summary>
    public static void Write(ProductContext context, TileTaps taps)
    {
        TiledPanel panel = taps.Panel;
        string size = ProductRemarks.Size(context.Unit, context.Product.Lanes, panel.Outputs, taps.Height);
        TileSums sums = TileSums.Of(context, taps);
        context.Method($"// {size}{taps.Remark}.", taps.Name, taps.Operands.Parameters([.. taps.Parameters]), () =>
        {
            if (panel.Outputs.IsHalved && taps.Height > 1 && context.Dialect.UpperHalf is { } mask)
            {
                context.Writer.Write($"{context.Dialect.Type} {Simd.Dialect.UpperHalfName} = {mask};");
            }

            sums.Start();
            context.Writer.Space();
            taps.Write(new(context, panel, taps.Height));
            context.Writer.Space();
            sums.Finish();
        });
    }
}
