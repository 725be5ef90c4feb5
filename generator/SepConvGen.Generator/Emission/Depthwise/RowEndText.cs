using System.Linq;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>The vector at an end of a row of joined pixels: which lanes have a tap inside the image, and the loads that stay in the row.</summary>
internal static class RowEndText
{
    /// <summary>The statements that declare the lanes that are inside, for each kernel column where not all of them are.</summary>
    public static void WriteMasks(DepthwiseTileScope scope, RowEnd end)
    {
        foreach ((RowEndTap tap, int column) in end.Taps.Select((tap, column) => (tap, column)).Where(each => IsPart(each.tap)))
        {
            scope.Writer.Write($"{scope.Dialect.Type} {Mask(column)} = {scope.Dialect.Mask(tap.From, tap.To)}; // kernel column {column}");
        }
    }

    /// <summary>The inputs under a kernel column. Where a load would reach out of the row, one inside it is shuffled.</summary>
    public static string Load(DepthwiseTileScope scope, RowEndTap tap, Operand row)
    {
        int lanes = scope.Dialect.Lanes;
        string load = scope.LoadAt(row, tap.Start);
        return tap.Shift == 0 ? load : scope.Dialect.Shuffle(load, Enumerable.Range(0, lanes).Select(lane => lane >= tap.From && lane < tap.To ? lane + tap.Shift : lane));
    }

    /// <summary>The sum with the products of those lanes that have the tap inside.</summary>
    public static string Add(RowEndTap tap, int column, string product, string sum, DepthwiseTileScope scope) =>
        IsPart(tap) ? scope.Dialect.Select(Mask(column), product, sum) : product;

    private static bool IsPart(RowEndTap tap) => tap is { IsInside: true, Shift: not 0 };

    private static string Mask(int column) => $"inside{column}";
}
