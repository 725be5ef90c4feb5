using System.Linq;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>The names of the methods that sweep one run of vectors.</summary>
/// <param name="Prefix">What all methods of the stage begin with.</param>
/// <param name="Letter">What tells the runs from each other; "" where there is one.</param>
internal sealed record SweepNames(string Prefix, string Letter)
{
    /// <summary>All pixels of the rows.</summary>
    public string Strips => $"{Prefix}Strips{Letter}";

    public static SweepNames Of(ProductContext context, GroupSweep sweep, SweepPanel panel) =>
        new(context.Names.Prefix, Text.Letter(sweep.Panels.ToList().IndexOf(panel), sweep.Panels.Count).ToUpperInvariant());

    /// <summary>A sweep of one kernel row over so many rows of output.</summary>
    public string Rows(int rows) => $"{Prefix}Sweep{Letter}{rows}";

    /// <summary>A sweep of so many kernel rows over an input row of so many strips.</summary>
    public string Strip(int rows, int kernelRows) => $"{Prefix}Sweep{Letter}{rows}x{kernelRows}";
}
