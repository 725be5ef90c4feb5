namespace SepConvGen.Generator.Infrastructure;

/// <summary>What the framework lacks for whole numbers.</summary>
internal static class Integers
{
    /// <summary>The largest number that divides both.</summary>
    public static int GreatestCommonDivisor(int a, int b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);
}
