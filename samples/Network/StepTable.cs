using System.Globalization;
using SepConvGen;
using Shared;
using Shared.Measuring;

namespace NetworkSample;

/// <summary>The table of the network's steps.</summary>
internal static class StepTable
{
    public static void Print(IReadOnlyList<NetworkStep> steps, IReadOnlyList<Times> times)
    {
        double[] bounds = [.. steps.Select(StepBound.Seconds)];
        string[] shapes = [.. steps.Select(step => string.Join('×', step.Shape))];
        int shapeWidth = shapes.Max(shape => shape.Length);
        int operationWidth = steps.Max(step => step.Operation.Length);

        Console.WriteLine($"{"µs",8} {"of bound",9}   {"makes".PadRight(shapeWidth)}   {"operation".PadRight(operationWidth)}   nodes of the model");
        for (int index = 0; index < steps.Count; index++)
        {
            string figures = Figures(times[index].Median, bounds[index]);
            Console.WriteLine($"{figures}   {shapes[index].PadRight(shapeWidth)}   {steps[index].Operation.PadRight(operationWidth)}   {steps[index].Source}");
        }

        Console.WriteLine($"{Figures(times.Sum(each => each.Median), bounds.Sum())}   all {steps.Count} steps");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            Medians, on one thread. The bound of a step is the time of its multiply-adds at the FMA peak of this core, or that of a copy which reads
            and writes as much as the step, whichever is longer; the peak, the best measured in this run, is {Machine.Current.Peak.Best / 1e9:0.0} GFLOP/s with {Machine.Current.Name}.
            """));
    }

    private static string Figures(double seconds, double bound) => string.Create(CultureInfo.InvariantCulture, $"{seconds * 1e6,8:#,0.0} {bound / seconds * 100,7:0} %");
}
