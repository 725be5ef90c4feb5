using System.Globalization;

namespace SepConvGen.Benchmarks.Activations;

/// <summary>Goes through all floats and prints how far each curved activation is from its exact value at worst.</summary>
internal static class ActivationErrors
{
    private const int Parts = 256;

    private static readonly Activation[] Curves = [Activation.Sigmoid, Activation.Silu, Activation.Tanh, Activation.Gelu];

    public static int Run(ReadOnlySpan<string> arguments)
    {
        long step = Step(arguments);
        Console.WriteLine($"Largest errors over {(step == 1 ? "all floats" : $"every {step}th float")}, in units in the last place of the exact value:");
        Console.WriteLine();
        Console.WriteLine("function   x      errors  at               value            exact");
        foreach (Activation kind in Curves)
        {
            Print(kind, "< 0", Worst(kind, 1u << 31, step));
            Print(kind, ">= 0", Worst(kind, 0, step));
        }

        return 0;
    }

    private static long Step(ReadOnlySpan<string> arguments) => arguments switch
    {
        [] => 1,
        ["--step", string text] when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long step) && step > 0 => step,
        _ => throw new UserError("activations takes --step N, N a positive number, or nothing"),
    };

    private static void Print(Activation kind, string side, Error worst)
    {
        double exact = new ActivationFunction(kind).Apply((double)worst.X);
        float value = new ActivationFunction(kind).Apply(worst.X);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind,-9}  {side,-4}  {worst.Ulps,7:F3}  {worst.X,-15:R}  {value,-15:R}  {exact:R}"));
    }

    // The floats of one sign, from 0 to infinity.
    private static Error Worst(Activation kind, uint sign, long step)
    {
        const long end = 0x7F800001;
        Error[] worst = new Error[Parts];
        Parallel.For(0, Parts, part =>
        {
            ActivationFunction function = new(kind);
            long first = ((end * part / Parts) + step - 1) / step * step;
            for (long bits = first; bits < end * (part + 1) / Parts; bits += step)
            {
                float x = BitConverter.UInt32BitsToSingle(sign | (uint)bits);
                double error = Ulps(function.Apply(x), function.Apply((double)x));
                if (!(error <= worst[part].Ulps))
                {
                    worst[part] = new(error, x);
                }
            }
        });
        return worst.MaxBy(error => double.IsNaN(error.Ulps) ? double.PositiveInfinity : error.Ulps);
    }

    private static double Ulps(float value, double exact) => value == exact
        ? 0
        : Math.Abs(value - exact) / Math.Max(PowerOfTwo(exact) / (1 << 23), float.Epsilon);

    // The largest power of two that is not above the number.
    private static double PowerOfTwo(double number) =>
        BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(number) & 0x7FF0_0000_0000_0000);

    private readonly record struct Error(double Ulps, float X);
}
