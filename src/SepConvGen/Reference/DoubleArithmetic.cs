namespace SepConvGen;

/// <summary>A filter in ordinary double arithmetic, row after row.</summary>
internal sealed class DoubleArithmetic(FilterOperands<double> operands) : IFilterArithmetic<double, double, double>
{
    private readonly double[] columnTaps = operands.ColumnTaps.ToArray();
    private readonly double[] rowTaps = operands.RowTaps.ToArray();
    private readonly double scale = operands.Scale;
    private readonly double offset = operands.Offset;

    public double Widen(double sample) => sample;

    public double Result(ReadOnlySpan<double> window)
    {
        double sum = 0;
        for (int i = 0; i < columnTaps.Length; i++)
        {
            for (int j = 0; j < rowTaps.Length; j++)
            {
                sum += window[(j * columnTaps.Length) + i] * columnTaps[i] * rowTaps[j];
            }
        }

        return (scale * sum) + offset;
    }
}
