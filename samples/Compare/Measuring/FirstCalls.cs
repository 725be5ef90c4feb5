using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Compare.Cases;

namespace Compare.Measuring;

/// <summary>
/// What the first call of a kernel costs in a new process: the JIT compiles what it runs. The methods of a kernel's loops are
/// optimised at once and never compiled before, ReadyToRun or not; the rest, such as checks of lengths, ReadyToRun spares.
/// </summary>
internal static class FirstCalls
{
    private const int LaterCalls = 15;

    /// <summary>Prints a line for each kernel: its first call, the JIT's part of it, and the median of later ones.</summary>
    public static void Print(IReadOnlyList<Func<Case>> cases)
    {
        Console.WriteLine("first call, of that JIT, methods compiled, later calls");
        foreach (Func<Case> make in cases)
        {
            Case @case = make();
            float[] output = new float[@case.Layer.OutputLength];
            TimeSpan compiling = JitInfo.GetCompilationTime();
            long methods = JitInfo.GetCompiledMethodCount();
            double first = Milliseconds(@case, output);
            compiling = JitInfo.GetCompilationTime() - compiling;
            methods = JitInfo.GetCompiledMethodCount() - methods;
            double[] later = [.. Enumerable.Range(0, LaterCalls).Select(_ => Milliseconds(@case, output)).Order()];
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{first,7:F2} ms {compiling.TotalMilliseconds,7:F2} ms {methods,4} {later[LaterCalls / 2],8:F3} ms  {@case.Name}"));
        }
    }

    private static double Milliseconds(Case @case, float[] output)
    {
        long start = Stopwatch.GetTimestamp();
        @case.Generated(@case.Tensors, output);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
