using System.Linq;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>How long the text of a sweep is: its multiply-adds and shuffles are written out for every number of rows.</summary>
internal static class SweepLength
{
    // What the lines of a multiply-add and of a shuffle take, with their indentation; an index of a lane is "12, ".
    private const int Add = 72;
    private const int Spread = 34;
    private const int Shuffle = 42;
    private const double Index = 3.3;

    // What a sweep takes beside them, and for each row of sums.
    private const int Frame = 1900;
    private const int RowOfSums = 500;

    /// <summary>About so many characters.</summary>
    public static double Of(GroupSweep sweep, ConvolutionSpec spec, int lanes) =>
        sweep.Panels.Sum(panel => Of(sweep, spec, Spreads(panel, spec, lanes)));

    // Of one vector of outputs, whose inputs of a pixel take so many characters to be spread.
    private static double Of(GroupSweep sweep, ConvolutionSpec spec, double spreads)
    {
        int heights = sweep.Rows * (sweep.Rows + 1) / 2;
        double adds = spec.Columns.Kernel * spec.GroupInputs * Add;
        if (!sweep.SideBySide)
        {
            return (sweep.Rows * Frame) + (heights * (RowOfSums + adds + (sweep.Stride * spreads)));
        }

        // each number of kernel rows over both strips, and one over one; ramps write the first and the last columns out
        int kernelRows = sweep.KernelRows * (sweep.KernelRows + 1) / 2;
        double sweeps = (((sweep.Rows * kernelRows) + 1) * adds) + (((sweep.Rows * sweep.KernelRows) + 1) * spreads);
        int columns = 2 * (spec.Columns.Kernel - 1);
        return sweep.Ramps is null ? sweeps : sweeps + (sweep.Rows * ((sweep.KernelRows * adds * columns / 2 / spec.Columns.Kernel) + (columns * spreads)));
    }

    private static double Spreads(SweepPanel panel, ConvolutionSpec spec, int lanes) => Enumerable.Range(0, spec.GroupInputs).Sum(k =>
    {
        int sources = Enumerable.Range(0, lanes).Select(lane => (panel.Channel(lane, spec) + k - panel.Lead) / lanes).Distinct().Count();
        return Spread + (sources * (Shuffle + (Index * lanes)));
    });
}
