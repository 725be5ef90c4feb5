namespace SepConvGen.Generator.Infrastructure;

/// <summary>What the framework lacks for whole numbers.</summary>
internal static class Integers
{
    /// <summary>The largest number that divides both.</summary>
    public static int GreatestCommonDivisor(int a, int b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);

    /// <summary>How many parts of a size hold a value.</summary>
    public static int DivideUp(int value, int size) => (value + size - 1) / size;

    /// <summary>The least multiple that is not less than a value.</summary>
    public static int RoundUp(int value, int multiple) => DivideUp(value, multiple) * multiple;
}
