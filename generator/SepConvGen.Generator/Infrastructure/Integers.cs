namespace SepConvGen.Generator.Infrastructure;

/// <summary>What the framework lacks for whole numbers.</summary>
internal static class Integers
{
    /// <summary>The largest number that divides both.</summary>
    public static int GreatestCommonDivisor(int a, int b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);

    /// <summary>The least multiple that is not less than a value.</summary>
    public static int RoundUp(int value, int multiple) => (value + multiple - 1) / multiple * multiple;
}
