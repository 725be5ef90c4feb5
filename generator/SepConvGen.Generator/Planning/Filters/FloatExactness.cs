using System;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>When sums in float32 give the exact result.</summary>
internal static class FloatExactness
{
    // whole numbers up to this are floats
    private const int MostWhole = 1 << 24;

    /// <summary>
    /// Whether float32 gives the exact result. All sums are whole numbers of less than 25 bits, so that only the last
    /// multiply-add rounds. Where the result is an integer it is rounded a second time; both roundings are monotonous, so
    /// it is enough to look at the sums on either side of each step of the exact result.
    /// </summary>
    public static bool Holds(FilterSpec spec, WholeFilter whole)
    {
        if (whole.Most > MostWhole || whole.Least < -MostWhole || spec.Output == ElementType.Single)
        {
            return spec.Output == ElementType.Single;
        }

        double Exact(long sum) => Math.Round(whole.Value(sum));
        double InFloat(long sum) => Math.Round((double)(float)whole.Value(sum));
        int direction = Math.Sign(whole.Scale);
        double first = Math.Max(Math.Min(Exact(whole.Least), Exact(whole.Most)), spec.Output.Least());
        double last = Math.Min(Math.Max(Exact(whole.Least), Exact(whole.Most)), spec.Output.Most());
        for (double result = first; result < last; result++)
        {
            // the first sum beyond the step from this result to the next
            double estimate = (result + 0.5 - whole.Offset) / whole.Scale;
            long sum = (long)Math.Max(Math.Min(Math.Round(estimate), whole.Most), whole.Least);
            while (Exact(sum) > result && sum - direction >= whole.Least && sum - direction <= whole.Most)
            {
                sum -= direction;
            }

            while (Exact(sum) <= result && sum + direction >= whole.Least && sum + direction <= whole.Most)
            {
                sum += direction;
            }

            long before = sum - direction;
            if (InFloat(sum) <= result || (before >= whole.Least && before <= whole.Most && InFloat(before) > result))
            {
                return false;
            }
        }

        return true;
    }
}
