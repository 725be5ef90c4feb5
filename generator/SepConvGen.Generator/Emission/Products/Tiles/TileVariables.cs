using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>What the variables of a tile are called that stay in registers.</summary>
/// <param name="Count">Vectors of outputs.</param>
/// <param name="IsHalved">Whether two pixels share the last one.</param>
internal sealed record TileVariables(int Count, bool IsHalved)
{
    /// <summary>Those of a panel.</summary>
    public static TileVariables Of(OutputPanel panel) => new(panel.Vectors, panel.IsHalved);

    /// <summary>The vectors of outputs.</summary>
    public IEnumerable<int> Vectors => Enumerable.Range(0, Count);

    /// <summary>Whether two pixels share a vector.</summary>
    public bool Shares(int vector) => IsHalved && vector == Count - 1;

    /// <summary>The vectors of sums that a pixel begins: the second of two pixels that share one does not.</summary>
    public IEnumerable<int> SumsOf(int pixel) => Vectors.Where(vector => !(Shares(vector) && pixel % 2 == 1));

    /// <summary>How many sums some pixels have.</summary>
    public int Sums(int from, int to) => Enumerable.Range(from, to - from).Sum(pixel => SumsOf(pixel).Count());

    /// <summary>A sum.</summary>
    public string Sum(int pixel, int vector) => $"sum{(Shares(vector) ? pixel - (pixel % 2) : pixel)}{Letter(vector)}";

    /// <summary>A vector of weights.</summary>
    public string Weight(int vector) => $"w{Letter(vector)}";

    /// <summary>A vector of biases.</summary>
    public string Start(int vector) => $"start{Letter(vector)}";

    /// <summary>A vector of slopes.</summary>
    public string Slope(int vector) => $"slope{(Count == 1 ? "s" : Letter(vector).ToUpperInvariant())}";

    private string Letter(int vector) => Text.Letter(vector, Count);
}
