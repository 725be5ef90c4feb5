using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests.Strided;

/// <summary>Strides of image filters, of packed and parallel kernels, in double, and the calls that are refused.</summary>
public sealed class StridedKernelTests
{
    [Theory]
    [InlineData(2, 5, 7)]
    [InlineData(1, 1, 1)]
    [InlineData(3, 20, 61)]
    [InlineData(2, 9, 300)]
    public void A_filter_reads_and_writes_rows_that_lie_apart(int batch, int height, int width)
    {
        (int row, int samples) = ((width * 3) + 5, width * 3);
        int[] shape = [batch, height, width, 3];
        byte[] dense = Values<byte>(batch * height * samples, value => (byte)value);
        byte[] expected = new byte[dense.Length];
        StridedKernels.Smooth(dense, batch, height, width, expected);

        StridedTensor<byte> source = new(shape, new(3, row, (height * row) + 11));
        StridedTensor<byte> target = new(shape, new(3, samples + 1, (height * (samples + 1)) + 2));
        byte[] input = Values<byte>(source.Length, value => (byte)(value * 3));
        source.Spread(dense, input);
        byte[] output = Values<byte>(target.Length, value => (byte)(value * 5));
        byte[] gaps = [.. output];
        StridedKernels.StridedSmooth(input, row, (height * row) + 11, batch, height, width, output, samples + 1, (height * (samples + 1)) + 2);
        Assert.Equal(expected, target.Gather(output));

        // the results in the old buffer: nothing else has changed
        target.Spread(expected, gaps);
        Assert.Equal(gaps, output);
    }

    [Theory]
    [InlineData(2, 5, 7)]
    [InlineData(2, 1, 130)]
    public void A_filter_takes_any_of_its_strides_alone(int batch, int height, int width)
    {
        int[] shape = [batch, height, width, 1];
        ushort[] dense = Values<ushort>(batch * height * width, value => (ushort)value);
        float[] expected = new float[dense.Length];
        StridedKernels.Slope(dense, batch, height, width, expected);

        StridedTensor<ushort> source = new(shape, new(1, width + 9, height * (width + 9)));
        StridedTensor<float> target = new(shape, new(1, width, (height * width) + 3));
        ushort[] input = new ushort[source.Length];
        source.Spread(dense, input);
        float[] output = Canary.Array(target.Length);
        StridedKernels.StridedSlope(input, width + 9, batch, height, width, output, (height * width) + 3);
        Assert.Equal(expected, target.Gather(output));
        Assert.Equal(-1, target.FirstWrittenGap(output));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Threads_share_rows_that_lie_apart(int threads)
    {
        const int batch = 2, height = 240, width = 33, inputRow = (33 * 8) + 8, outputRow = (33 * 24) + 16;
        PackedWeights weights = StridedKernels.PackBlock(Floats(72), default, Floats(192), default);
        PackedWeights stridedWeights = StridedKernels.PackStridedBlock(Floats(72), default, Floats(192), default);
        float[] dense = Floats(batch * height * width * 8);
        float[] expected = new float[batch * height * width * 24];
        StridedKernels.Block(dense, batch, height, width, weights, expected);

        StridedTensor<float> source = new([batch, height, width, 8], new(8, inputRow, height * inputRow));
        StridedTensor<float> target = new([batch, height, width, 24], new(24, outputRow, height * outputRow));
        float[] input = new float[source.Length];
        source.Spread(dense, input);
        float[] output = Canary.Array(target.Length);
        StridedKernels.StridedBlock(input, inputRow, batch, height, width, stridedWeights, output, outputRow, new ParallelOptions { MaxDegreeOfParallelism = threads });
        Assert.Equal(expected, target.Gather(output));
        Assert.Equal(-1, target.FirstWrittenGap(output));
    }

    [Fact]
    public void Arrays_and_memory_of_doubles_take_strides()
    {
        const int height = 6, width = 9;
        int[] shape = [1, height, width, 4];
        double[] filter = [.. Floats(36).Select(value => (double)value)];
        double[] dense = [.. Floats(height * width * 4).Select(value => (double)value)];
        double[] added = [.. dense.Select(value => value * 3)];
        double[] expected = new double[dense.Length];
        StridedKernels.Edge(dense, height, width, filter, added, expected);

        StridedTensor<double> source = new(shape, new(4, 40, 0));
        StridedTensor<double> addend = new(shape, new(4, 37, 0));
        StridedTensor<double> target = new(shape, new(4, 44, 0));
        double[] input = new double[source.Length];
        source.Spread(dense, input);
        double[] residual = new double[addend.Length];
        addend.Spread(added, residual);
        double[] output = Canary.Array<double>(target.Length);
        StridedKernels.StridedEdge(input, 40, height, width, filter, residual, 37, output, 44);
        Assert.Equal(expected, target.Gather(output));
        Assert.Equal(-1, target.FirstWrittenGap(output));
    }

    [Fact]
    public void Nothing_is_written_by_a_call_that_is_refused()
    {
        const int height = 3, width = 2;
        double[] filter = new double[36];
        double[] buffer = new double[200];
        ArgumentException shorter = Assert.Throws<ArgumentException>(
            () => StridedKernels.StridedEdge(new double[87], 40, height, width, filter, new double[24], 8, new double[24], 8));
        Assert.Contains("needs 88 elements, but has 87: the first one outside is [0, 2, 1, 3].", shorter.Message, StringComparison.Ordinal);
        Assert.Equal("input", shorter.ParamName);
        Assert.Equal("residualRowStride", Assert.Throws<ArgumentOutOfRangeException>(
            () => StridedKernels.StridedEdge(new double[88], 40, height, width, filter, new double[24], 7, new double[24], 8)).ParamName);

        // rows of the input and of the output in turns share no element
        StridedKernels.StridedEdge(buffer, 16, height, width, filter, new double[24], 8, buffer.AsMemory(8), 16);
        Assert.Equal("output", Assert.Throws<ArgumentException>(
            () => StridedKernels.StridedEdge(buffer, 16, height, width, filter, new double[24], 8, buffer.AsMemory(7), 16)).ParamName);
        Assert.Throws<ArgumentException>(() => StridedKernels.StridedEdge(new double[88], 40, height, width, filter, buffer, 16, buffer.AsMemory(4), 16));
        Assert.All(buffer, value => Assert.Equal(0, value));
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(5, 0)]
    public void Nothing_is_written_for_images_without_pixels(int height, int width)
    {
        double[] output = new double[100];
        output.AsSpan().Fill(7);
        StridedKernels.StridedEdge(new double[100], 20, height, width, new double[36], new double[100], 20, output, 20);
        Assert.All(output, value => Assert.Equal(7, value));
        byte[] bytes = [1, 2, 3];
        StridedKernels.StridedSmooth([4, 5, 6], 15, 75, 2, height, width, bytes, 15, 75);
        Assert.Equal([1, 2, 3], bytes);
    }

    private static float[] Floats(int count) => Values(count, value => (value % 17 / 8f) - 1);

    private static T[] Values<T>(int count, Func<int, T> value) => [.. Enumerable.Range(0, count).Select(index => value((index * 7919) % 1021))];
}
