using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests.Doubles;

/// <summary>What must hold for every kernel in double on every problem.</summary>
internal static class DoubleCheck
{
    /// <summary>The user's method, every tier and every split of the rows give the reference's bits.</summary>
    public static void SameBits(DoubleData data)
    {
        KernelCalls calls = KernelCatalog.CallsOf(data.Problem.Kernel);
        Whole("the method", calls.Public, data);
        if (data.Expected.Length == 0)
        {
            // the method returns before it chooses a tier
            return;
        }

        foreach (Tier tier in Tiers.Of(data.Problem.Kernel.Name))
        {
            Action<KernelArguments> run = calls.Tier(tier);
            Whole($"tier {tier}", run, data);
            Pieces($"tier {tier} in two pieces", run, data);
            RowByRow($"tier {tier} row by row", run, data);
        }
    }

    /// <summary>Every bit must be equal; any NaN equals any NaN.</summary>
    public static void AssertSameBits(string what, Problem problem, ReadOnlySpan<double> expected, ReadOnlySpan<double> actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            if (BitConverter.DoubleToInt64Bits(expected[i]) != BitConverter.DoubleToInt64Bits(actual[i]) && !(double.IsNaN(expected[i]) && double.IsNaN(actual[i])))
            {
                Assert.Fail($"{what}, {problem}: element {i} of {expected.Length}: expected {expected[i]:R}, got {actual[i]:R}.");
            }
        }
    }

    private static void Whole(string what, Action<KernelArguments> call, DoubleData data)
    {
        double[] output = Canary.Array<double>(data.Expected.Length);
        call(data.Arguments(output));
        AssertSame(what, data, output);
    }

    /// <summary>The second piece first: it must leave the other alone.</summary>
    private static void Pieces(string what, Action<KernelArguments> run, DoubleData data)
    {
        Problem problem = data.Problem;
        double[] output = Canary.Array<double>(data.Expected.Length);
        KernelArguments arguments = data.Arguments(output);
        int middle = (problem.OutputRows + 1) / 2;
        run(arguments.SetRows(middle, problem.OutputRows));
        int before = Canary.FirstWritten<double>(Planes.Pixels(problem, "output", output).AsSpan(0, middle * problem.OutputRowLength));
        Assert.True(before < 0, $"{what}, {problem}: rows from {middle} on were asked for, others were written.");
        run(arguments.SetRows(0, middle));
        AssertSame(what, data, output);
    }

    private static void RowByRow(string what, Action<KernelArguments> run, DoubleData data)
    {
        double[] output = Canary.Array<double>(data.Expected.Length);
        KernelArguments arguments = data.Arguments(output);
        for (int row = data.Problem.OutputRows - 1; row >= 0; row--)
        {
            run(arguments.SetRows(row, row + 1));
        }

        AssertSame(what, data, output);
    }

    private static void AssertSame(string what, DoubleData data, double[] stored)
    {
        double[] output = Planes.Pixels(data.Problem, "output", stored);
        int unwritten = Canary.FirstUnwritten<double>(output);
        Assert.True(unwritten < 0, $"{what}, {data.Problem}: element {unwritten} of {output.Length} was not written.");
        AssertSameBits(what, data.Problem, data.Expected, output);
    }
}
