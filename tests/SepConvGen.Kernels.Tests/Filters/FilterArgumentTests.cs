using SepConvGen.Kernels.Tests.Catalog;

namespace SepConvGen.Kernels.Tests.Filters;

/// <summary>What a filter says to wrong arguments, and the reference too.</summary>
public sealed class FilterArgumentTests
{
    [Fact]
    public void Lengths_are_checked()
    {
        ArgumentException input = Assert.Throws<ArgumentException>(() => FilterRoundings.Tie_of_halves(new byte[5], 1, 2, 3, new byte[6]));
        Assert.Equal("input", input.ParamName);
        ArgumentException output = Assert.Throws<ArgumentException>(() => FilterRoundings.Matrix(new byte[6], 1, 2, 3, new short[7]));
        Assert.Equal("output", output.ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => FilterRoundings.Tie_of_halves([], 1, -1, 0, []));
        Assert.Throws<ArgumentException>(() => FilterRoundings.Fixed_size(new byte[9 * 70], 1, new byte[9 * 70 * 3]));
    }

    [Fact]
    public void In_place_is_refused()
    {
        byte[] image = new byte[100];
        ArgumentException exception = Assert.Throws<ArgumentException>(() => FilterRoundings.Tie_of_halves(image, 1, 10, 10, image));
        Assert.Contains("overlap", exception.Message, StringComparison.Ordinal);
        byte[] longer = new byte[150];
        Assert.Throws<ArgumentException>(() => FilterRoundings.Tie_of_halves(longer.AsSpan(50), 1, 10, 10, longer.AsSpan(0, 100)));
        Assert.Throws<ArgumentException>(() => FilterRoundings.Tie_of_halves(longer.AsSpan(0, 100), 1, 10, 10, longer.AsSpan(50)));
        FilterRoundings.Tie_of_halves(new byte[200].AsSpan(0, 100), 1, 10, 10, image);
    }

    [Fact]
    public void In_place_is_refused_across_types()
    {
        short[] shared = new short[150];
        Assert.Throws<ArgumentException>(() => FilterRoundings.Matrix(System.Runtime.InteropServices.MemoryMarshal.AsBytes(shared.AsSpan(75))[..100], 1, 10, 10, shared.AsSpan(0, 100)));
    }

    [Theory]
    [InlineData(0, 4, 5)]
    [InlineData(1, 0, 5)]
    [InlineData(1, 4, 0)]
    public void Nothing_is_done_to_nothing(int batch, int height, int width) => FilterRoundings.Tie_of_halves([], batch, height, width, []);

    [Fact]
    public void Cancellation_is_observed() => Assert.Throws<OperationCanceledException>(() =>
        FilterRoundings.Parallel_bytes(new byte[100], 1, 10, 10, new byte[100], new ParallelOptions { CancellationToken = new CancellationToken(canceled: true) }));

    [Fact]
    public void The_reference_checks_too()
    {
        float[] tap = [1];
        Assert.Throws<ArgumentException>(() => Reference.SeparableFilter2D<byte, byte>(new byte[5], 1, 2, 3, 1, tap, tap, 1, 0, Border.Reflect, 0, new byte[6]));
        Assert.Throws<ArgumentException>(() => Reference.SeparableFilter2D<byte, byte>(new byte[6], 1, 2, 3, 1, [], tap, 1, 0, Border.Reflect, 0, new byte[6]));
        Assert.Throws<NotSupportedException>(() => Reference.SeparableFilter2D<long, byte>(new long[6], 1, 2, 3, 1, tap, tap, 1, 0, Border.Reflect, 0, new byte[6]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Reference.SeparableFilter2D<byte, byte>(new byte[6], 1, 2, 3, 0, tap, tap, 1, 0, Border.Reflect, 0, new byte[6]));
    }
}
