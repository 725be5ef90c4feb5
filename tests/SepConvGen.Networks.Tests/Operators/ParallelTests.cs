using SepConvGen.Runtime;
using Xunit;

namespace SepConvGen.Networks.Tests.Operators;

/// <summary>Operators whose rows are shared by threads: the bits of one thread, and the caller's cancellation.</summary>
public sealed class ParallelTests
{
    // Large enough for three threads.
    private const int Height = 131;
    private const int Width = 91;
    private const int Channels = 43;
    private const int Length = Height * Width * Channels;

    private static readonly float[] Input = new Random(21).Floats(Length);
    private static readonly float[] Other = new Random(22).Floats(Length);
    private static readonly int[] Shape = [1, Height, Width, Channels];
    private static readonly int[] Rows = [.. Enumerable.Range(0, Height).SelectMany(y => (int[])[y, Math.Max(y - 1, 0)])];
    private static readonly int[] Columns = [.. Enumerable.Range(0, Width).SelectMany(x => (int[])[x, Math.Min(x + 1, Width - 1)])];

    private static readonly Dictionary<string, Action<float[], ParallelOptions?>> Operators = new()
    {
        ["equal shapes"] = (output, options) => NetworkOperators.Add(Input, Shape, Other, Shape, output, options),
        ["a number"] = (output, options) => NetworkOperators.Subtract(Input, Shape, Other.AsSpan(0, 1), [1, 1, 1, 1], output, options),
        ["a number on the left"] = (output, options) => NetworkOperators.Subtract(Other.AsSpan(0, 1), [1, 1, 1, 1], Input, Shape, output, options),
        ["channels"] = (output, options) => NetworkOperators.Multiply(Input, Shape, Other.AsSpan(0, Channels), [1, 1, 1, Channels], output, options),
        ["columns"] = (output, options) => NetworkOperators.Multiply(Input, Shape, Other.AsSpan(0, Width), [1, 1, Width, 1], output, options),
        ["rows"] = (output, options) => NetworkOperators.Divide(Other.AsSpan(0, Height * Channels), [1, Height, 1, Channels], Input, Shape, output, options),
        ["a short row"] = (output, options) => NetworkOperators.Subtract(Other.AsSpan(0, 3), [1, 3], Input.AsSpan(0, Length / 3 * 3), [Length / 3, 3], output.AsSpan(0, Length / 3 * 3), options),
        ["in place"] = (output, options) =>
        {
            Input.CopyTo(output, 0);
            NetworkOperators.Multiply(output, Shape, Other.AsSpan(0, Channels), [1, 1, 1, Channels], output, options);
        },
        ["sigmoid"] = (output, options) => NetworkOperators.Activate(Input, Activation.Sigmoid, 0, 0, output, options),
        ["exp"] = (output, options) => NetworkOperators.Exp(Input, output, options),
        ["softmax"] = (output, options) => NetworkOperators.Softmax(Input, Height * Width, Channels, 1, output, options),
        ["softmax of rows"] = (output, options) => NetworkOperators.Softmax(Input, Height, Width, Channels, output, options),
        ["log-softmax"] = (output, options) => NetworkOperators.LogSoftmax(Input, Height, Width, Channels, output, options),
        ["layers"] = (output, options) => NetworkOperators.Normalize(Input, Height * Width, 1, Channels, 1, Other.AsSpan(0, Channels), [], 1e-5f, output, options),
        ["instances"] = (output, options) => NetworkOperators.Normalize(Input, Height, Width, Channels, Channels, [], Other.AsSpan(0, Channels), 1e-5f, output, options),
        ["max-pool"] = (output, options) => NetworkOperators.MaxPool(Input, 1, Height, Width, Channels, 3, 3, 1, 1, 1, 1, 1, 1, Height, Width, output, options),
        ["average-pool"] = (output, options) => NetworkOperators.AveragePool(Input, 1, Height, Width, Channels, 3, 3, 1, 1, 1, 1, 1, 1, 1, 1, false, Height, Width, output, options),
        ["max-pool of few channels"] = (output, options) => NetworkOperators.MaxPool(Input, Channels, Height, Width, 1, 3, 3, 1, 2, 1, 1, 1, 0, Height, Width, output, options),
        ["resize-linear"] = (output, options) => NetworkOperators.ResizeLinear(
            Input, 1, Height, Width, Channels, Rows, Other.AsSpan(0, Height), Columns, Other.AsSpan(Height, Width), output, options),
        ["resize-nearest"] = (output, options) => NetworkOperators.ResizeNearest(
            Input, 1, Height, Width, Channels, [.. Enumerable.Range(0, Height).Select(y => y / 2)], [.. Enumerable.Range(0, Width).Select(x => x / 2)], output, options),
        ["blocks"] = (output, options) => NetworkOperators.CopyBlocks(Input, 0, Channels, output, 1, Channels, Height * Width, Channels - 1, options),
    };

    public static TheoryData<string> Names => [.. Operators.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Threads_do_not_change_a_bit(string name)
    {
        float[] expected = new float[Length];
        Operators[name](expected, null);
        foreach (int threads in (int[])[1, 2, 3, -1])
        {
            float[] output = new float[Length];
            Operators[name](output, new() { MaxDegreeOfParallelism = threads });
            Samples.SameBits(expected, output);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_cancelled_call_ends(string name) =>
        Assert.Throws<OperationCanceledException>(() => Operators[name](new float[Length], new() { CancellationToken = new(canceled: true) }));

    [Fact]
    public void Nothing_is_allocated()
    {
        float[] output = new float[Length];
        ParallelOptions options = new() { MaxDegreeOfParallelism = 2 };
        int[] shape = [1, 1, 1, Channels];
        long allocated = long.MaxValue;
        for (int run = 0; run < 20 && allocated > 0; run++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            NetworkOperators.Multiply(Input, Shape, Other.AsSpan(0, Channels), shape, output, options);
            NetworkOperators.MaxPool(Input, Channels, Height, Width, 1, 3, 3, 1, 2, 1, 1, 1, 0, Height, Width, output, options);
            NetworkOperators.Softmax(Input, Height, Width, Channels, output, options);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.Equal(0, allocated);
    }
}
