using System.Globalization;

namespace SepConvGen.Benchmarks.Tuning;

/// <summary>A tile of a layer, and how fast the layer is with it: a row of the table and of the CSV file.</summary>
/// <param name="Suite">The suite.</param>
/// <param name="Layer">The layer's name.</param>
/// <param name="Step">The step that has the tile; the others have the planner's own.</param>
/// <param name="Tile">Of a depthwise step rows × columns × vectors and the order of its multiply-adds; of a product pixels × vectors.</param>
/// <param name="Sums">Registers that hold sums.</param>
/// <param name="Weights">Registers that hold weights.</param>
/// <param name="Inputs">Registers that hold inputs.</param>
/// <param name="Registers">Registers of the instruction set.</param>
/// <param name="MultiplyAdds">Multiply-adds of vectors in a round of the tile's innermost loop.</param>
/// <param name="Loads">Loads of vectors in it.</param>
/// <param name="Bound">What bounds it: "multiply-adds" or "loads".</param>
/// <param name="Least">The best of all samples, microseconds a call of the layer.</param>
/// <param name="Median">The middle of all samples, microseconds.</param>
/// <param name="Gflops">From the median.</param>
/// <param name="PeakFraction">Of the tier's peak of one thread.</param>
/// <param name="Chosen">Whether the planner chooses it.</param>
/// <param name="Tier">What the kernels were generated for.</param>
/// <param name="Machine">The processor.</param>
/// <param name="Date">Of the measurement: year-month-day.</param>
internal sealed record TileRow(
    string Suite,
    string Layer,
    string Step,
    string Tile,
    int Sums,
    int Weights,
    int Inputs,
    int Registers,
    int MultiplyAdds,
    int Loads,
    string Bound,
    double Least,
    double Median,
    double Gflops,
    double PeakFraction,
    bool Chosen,
    string Tier,
    string Machine,
    string Date)
{
    public const string Header =
        "suite,layer,step,tile,sums,weights,inputs,registers,multiply_adds,loads,bound,min_us,median_us,gflops,peak_fraction,chosen,tier,machine,date";

    /// <summary>The row as a line of a CSV file. No field has a comma; of figures stand as many digits as mean something.</summary>
    public string Line() => string.Join(',', ((string[])
    [
        Suite, Layer, Step, Tile, $"{Sums}", $"{Weights}", $"{Inputs}", $"{Registers}", $"{MultiplyAdds}", $"{Loads}", Bound,
        Number(Least, "F3"), Number(Median, "F3"), Number(Gflops, "F2"), Number(PeakFraction, "F4"), Chosen ? "yes" : "no", Tier, Machine, Date,
    ]).Select(field => field.Replace(',', ' ')));

    /// <summary>The row of such a line.</summary>
    public static TileRow Parse(string line)
    {
        string[] fields = line.Split(',');
        int Whole(int index) => int.Parse(fields[index], CultureInfo.InvariantCulture);
        double Figure(int index) => double.Parse(fields[index], CultureInfo.InvariantCulture);
        return new(
            fields[0], fields[1], fields[2], fields[3], Whole(4), Whole(5), Whole(6), Whole(7), Whole(8), Whole(9), fields[10],
            Figure(11), Figure(12), Figure(13), Figure(14), fields[15] == "yes", fields[16], fields[17], fields[18]);
    }

    private static string Number(double number, string format) => Reporting.Text.Number(number, format);
}
