namespace SepConvGen.Benchmarks.Measuring;

/// <summary>Seconds that a call takes.</summary>
/// <param name="Least">The best of all samples.</param>
/// <param name="Median">The middle of all samples.</param>
internal readonly record struct Times(double Least, double Median)
{
    public static Times Of(List<double> samples)
    {
        samples.Sort();
        int middle = samples.Count / 2;
        double median = samples.Count % 2 == 1 ? samples[middle] : (samples[middle - 1] + samples[middle]) / 2;
        return new(samples[0], median);
    }
}
