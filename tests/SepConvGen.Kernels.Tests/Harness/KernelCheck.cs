namespace SepConvGen.Kernels.Tests.Harness;

/// <summary>What must hold for every kernel on every problem.</summary>
internal static class KernelCheck
{
    /// <summary>The user's method, every tier and every split of the rows give the reference's bits.</summary>
    public static void SameBits(TestData data)
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
            Pieces($"tier {tier} in three pieces", run, data);
            RowByRow($"tier {tier} row by row", run, data);
        }
    }

    /// <summary>The same in three pieces only, for problems too large to be done row by row.</summary>
    public static void Pieces(TestData data)
    {
        KernelCalls calls = KernelCatalog.CallsOf(data.Problem.Kernel);
        Whole("the method", calls.Public, data);
        foreach (Tier tier in Tiers.Of(data.Problem.Kernel.Name))
        {
            Whole($"tier {tier}", calls.Tier(tier), data);
            Pieces($"tier {tier} in three pieces", calls.Tier(tier), data);
        }
    }

    /// <summary>The reference's bits are as near to the exact result as can be proved.</summary>
    public static void WithinBound(TestData data)
    {
        (double[] exact, double[] bounds) = Bounds.Of(data);
        Comparison.AssertWithin("the result", data.Problem, exact, bounds, data.Expected);
    }

    private static void Whole(string what, Action<KernelArguments> call, TestData data)
    {
        float[] output = Canary.Array(data.Expected.Length);
        call(data.Arguments(output));
        AssertSame(what, data, output);
    }

    /// <summary>Three ranges, the middle one first: it must leave the others alone.</summary>
    private static void Pieces(string what, Action<KernelArguments> run, TestData data)
    {
        Problem problem = data.Problem;
        float[] output = Canary.Array(data.Expected.Length);
        KernelArguments arguments = data.Arguments(output);
        int first = problem.OutputRows / 3;
        int second = first + ((problem.OutputRows - first + 1) / 2);
        run(arguments.SetRows(first, second));
        float[] pixels = Planes.Pixels(problem, "output", output);
        int before = Canary.FirstWritten<float>(pixels.AsSpan(0, first * problem.OutputRowLength));
        int after = Canary.FirstWritten<float>(pixels.AsSpan(second * problem.OutputRowLength));
        Assert.True(before < 0 && after < 0, $"{what}, {problem}: rows [{first}, {second}) were asked for, others were written.");
        run(arguments.SetRows(second, problem.OutputRows));
        run(arguments.SetRows(0, first));
        AssertSame(what, data, output);
    }

    private static void RowByRow(string what, Action<KernelArguments> run, TestData data)
    {
        float[] output = Canary.Array(data.Expected.Length);
        KernelArguments arguments = data.Arguments(output);
        for (int row = data.Problem.OutputRows - 1; row >= 0; row--)
        {
            run(arguments.SetRows(row, row + 1));
        }

        AssertSame(what, data, output);
    }

    private static void AssertSame(string what, TestData data, float[] stored)
    {
        float[] output = Planes.Pixels(data.Problem, "output", stored);
        int unwritten = Canary.FirstUnwritten<float>(output);
        Assert.True(unwritten < 0, $"{what}, {data.Problem}: element {unwritten} of {output.Length} was not written.");
        Comparison.AssertSameBits(what, data.Problem, data.Expected, output);
    }
}
