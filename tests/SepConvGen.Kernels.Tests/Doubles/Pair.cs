namespace SepConvGen.Kernels.Tests.Doubles;

/// <summary>A number as the sum of two doubles, some 106 bits (Dekker, 1971): what the curves in double are measured against.</summary>
internal readonly record struct Pair(double High, double Low)
{
    public static readonly Pair Ln2 = new(0.6931471805599453, 2.3190468138462996e-17);

    public static readonly Pair RootOfTwoPi = new(2.5066282746310007, -1.8328579980459167e-16);

    public static implicit operator Pair(double value) => new(value, 0);

    public static Pair operator -(Pair x) => new(-x.High, -x.Low);

    public static Pair operator +(Pair x, Pair y)
    {
        Pair high = Sum(x.High, y.High);
        Pair low = Sum(x.Low, y.Low);
        high = Sum(high.High, high.Low + low.High);
        return Sum(high.High, high.Low + low.Low);
    }

    public static Pair operator -(Pair x, Pair y) => x + -y;

    public static Pair operator *(Pair x, Pair y)
    {
        double product = x.High * y.High;
        return Sum(product, Math.FusedMultiplyAdd(x.High, y.High, -product) + ((x.High * y.Low) + (x.Low * y.High)));
    }

    public static Pair operator /(Pair x, Pair y)
    {
        double first = x.High / y.High;
        Pair rest = x - (y * first);
        double second = rest.High / y.High;
        rest -= y * second;
        return Sum(first, second) + (rest.High / y.High);
    }

    /// <summary>exp(x) as a number from about ½ to 2, and the power of two that it is to be multiplied by.</summary>
    public static (Pair Value, int Exponent) Exp(Pair x)
    {
        int exponent = (int)Math.Round(x.High / Ln2.High);
        return (ExpLessOne(x - (Ln2 * exponent)) + 1, exponent);
    }

    /// <summary>exp(x) − 1 of a small x, by Taylor's series.</summary>
    public static Pair ExpLessOne(Pair x)
    {
        Pair sum = 0;
        Pair term = x;
        for (int n = 2; n < 40; n++)
        {
            sum += term;
            term = term * x / n;
        }

        return sum;
    }

    public Pair Scale(int exponent) => new(Math.ScaleB(High, exponent), Math.ScaleB(Low, exponent));

    // Exact, whatever their sizes (Knuth).
    private static Pair Sum(double x, double y)
    {
        double sum = x + y;
        double part = sum - x;
        return new(sum, (x - (sum - part)) + (y - part));
    }
}
