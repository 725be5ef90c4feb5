using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>One method that sweeps, and what its variables and lengths are called.</summary>
/// <param name="Context">The product.</param>
/// <param name="Plan">The convolution.</param>
/// <param name="Sweep">How it is swept.</param>
/// <param name="Panel">The vector of outputs.</param>
/// <param name="RowCount">Input rows: neighbours, or one of each strip.</param>
/// <param name="KernelRowCount">Kernel rows under which each of them lies; each adds to an output row of its own.</param>
internal sealed record SweepTile(ProductContext Context, ConvolutionPlan Plan, GroupSweep Sweep, SweepPanel Panel, int RowCount, int KernelRowCount)
{
    public ConvolutionSpec Spec => Plan.Spec;

    /// <summary>The references that it takes.</summary>
    public ProductOperands Operands => Context.Operands with { InputRow = HasSteps ? InputStep : null };

    public IEnumerable<int> Rows => Enumerable.Range(0, RowCount);

    public IEnumerable<int> KernelRows => Enumerable.Range(0, KernelRowCount);

    /// <summary>The loads that together hold the inputs of a pixel.</summary>
    public IEnumerable<int> Loads => Enumerable.Range(0, Panel.Loads.Count);

    /// <summary>The oldest of the sums of a row.</summary>
    public int Last => Sweep.Sums - 1;

    /// <summary>Whether sums begin in its first kernel row and end in its last one; otherwise it is told.</summary>
    public bool IsWhole => Sweep.SideBySide && KernelRowCount == Sweep.KernelRows;

    /// <summary>Whether its first and last columns are written out.</summary>
    public bool HasRamps => IsWhole && Sweep.Ramps is not null;

    /// <summary>Whether it is told how far apart its rows are.</summary>
    public bool HasSteps => RowCount > 1 || !Sweep.SideBySide;

    /// <summary>Floats from a row of the input to the next.</summary>
    public string InputStep => Sweep.SideBySide ? "inputApart" : "inputRow";

    /// <summary>Floats from a row of the output to the next.</summary>
    public string OutputStep => Sweep.SideBySide ? "outputApart" : "outputRow";

    /// <summary>A sum.</summary>
    public string Sum(int row, int kernelRow, int sum) => $"sum{row}{(Sweep.SideBySide ? $"{kernelRow}" : "")}{Text.Letter(sum, Sweep.Sums)}";

    /// <summary>The sum that is the oldest.</summary>
    public string OldestSum(int row, int kernelRow) => Sum(row, kernelRow, Last);

    /// <summary>What a load of a row has brought.</summary>
    public string Input(int row, int load) => $"row{row}{Text.Letter(load, Panel.Loads.Count)}";

    /// <summary>Where a kernel row's sums are. Side by side, it finds sums in its slot and leaves them in the slot of the kernel row after it.</summary>
    public string Slot(int row, int kernelRow) => Row((kernelRow * Sweep.Rows) + row, "sumsRow");

    /// <summary>Where a row starts.</summary>
    public static string Row(int row, string rowLength) => row switch
    {
        0 => "0",
        1 => rowLength,
        _ => $"{row} * {rowLength}",
    };
}
