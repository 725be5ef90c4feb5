using System.Collections.Generic;
using System.Linq;

namespace SepConvGen.Generator.Emission;

/// <summary>What the variables of a tile are called that stay in registers.</summary>
/// <param name="Count">Vectors of outputs.</param>
internal sealed record TileVariables(int Count)
{
    /// <summary>The vectors of outputs.</summary>
    public IEnumerable<int> Vectors => Enumerable.Range(0, Count);

    /// <summary>A sum.</summary>
    public string Sum(int pixel, int vector) => $"sum{pixel}{Letter(vector)}";

    /// <summary>A vector of weights.</summary>
    public string Weight(int vector) => $"w{Letter(vector)}";

    /// <summary>A vector of biases.</summary>
    public string Start(int vector) => $"start{Letter(vector)}";

    /// <summary>A vector of slopes.</summary>
    public string Slope(int vector) => $"slope{(Count == 1 ? "s" : Letter(vector).ToUpperInvariant())}";

    private string Letter(int vector) => Text.Letter(vector, Count);
}
