using System.Collections.Generic;
using System.Linq;

namespace SepConvGen.Generator.Planning;

/// <summary>The tiles that a matrix product could have.</summary>
internal static class ProductCandidates
{
    private const int MostPixels = 16;

    private const int MostVectors = 4;

    /// <summary>All pixels × vectors that have enough sums and fit the registers.</summary>
    public static IEnumerable<ProductChoice> Of(MatrixProduct product, InstructionSet set, int step) =>
        from vectors in Enumerable.Range(1, MostVectors)
        where vectors * product.Lanes < product.GroupOutputs + product.Lanes
        from pixels in Enumerable.Range(1, MostPixels)
        where pixels * vectors >= InstructionSet.BusySums && ProductBudget.OfTile(pixels, vectors, product.Depth, set).Used <= set.Registers
        select new ProductChoice(set, step, pixels, vectors);
}
