using Xunit;

namespace SepConvGen.Kernels.Tests.Library;

/// <summary>Wrong arguments, of the reference and of the generic path alike.</summary>
public sealed class ArgumentTests
{
    private static readonly Window One = new(1);
    private static readonly Window Three = new(3);

    [Fact]
    public void Lengths_are_checked_and_the_message_names_shape_and_both_lengths()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Depthwise(input: 59));
        Assert.Equal("input", error.ParamName);
        Assert.StartsWith("input of shape [batch, height, width, inputChannels] = [1, 4, 5, 3] must have 60 elements, but has 59.", error.Message, StringComparison.Ordinal);
        Depthwise();
        AssertNames("filter", "must have 54 elements, but has 55", () => Depthwise(filter: 55));
        AssertNames("bias", "[6] must have 6 elements, but has 5", () => Depthwise(bias: 5));
        AssertNames("output", "[1, 2, 3, 6] must have 36 elements, but has 37", () => Depthwise(output: 37));

        Pointwise();
        AssertNames("input", "[1, 4, 5, 3] must have 60 elements, but has 61", () => Pointwise(input: 61));
        AssertNames("filter", "[1, 1, 3, 2] must have 6 elements, but has 5", () => Pointwise(filter: 5));
        AssertNames("bias", "[2] must have 2 elements, but has 3", () => Pointwise(bias: 3));
        AssertNames("output", "[1, 4, 5, 2] must have 40 elements, but has 0", () => Pointwise(output: 0));

        Separable();
        AssertNames("input", "must have 60", () => Separable(input: 0));
        AssertNames("depthwiseFilter", "[3, 3, 3, 2] must have 54", () => Separable(depthwiseFilter: 1));
        AssertNames("depthwiseBias", "[6] must have 6", () => Separable(depthwiseBias: 1));
        AssertNames("pointwiseFilter", "[1, 1, 6, 4] must have 24", () => Separable(pointwiseFilter: 1));
        AssertNames("bias", "[4] must have 4", () => Separable(bias: 1));
        AssertNames("output", "[1, 2, 3, 4] must have 24", () => Separable(output: 1));
    }

    [Theory]
    [InlineData(-1, 1, 1, 1, 1, "batch")]
    [InlineData(1, -1, 1, 1, 1, "height")]
    [InlineData(1, 1, -1, 1, 1, "width")]
    [InlineData(1, 1, 1, -1, 1, "inputChannels")]
    [InlineData(1, 1, 1, 1, -1, "channelMultiplier")]
    public void Negative_sizes_are_errors(int batch, int height, int width, int channels, int multiplier, string name)
    {
        ActivationFunction none = default;
        AssertOutOfRange(name, () => Reference.DepthwiseConv2D(
            new float[1], batch, height, width, channels, multiplier, One, One, [1], [], none, new float[1]));
        AssertOutOfRange(name, () => Reference.DepthwiseConv2D(
            new double[1], batch, height, width, channels, multiplier, One, One, [1], [], none, new double[1]));
        AssertOutOfRange(name, () => Generic.DepthwiseConv2D(
            new float[1], batch, height, width, channels, multiplier, One, One, [1], [], none, new float[1]));
        AssertOutOfRange(name, () => Reference.SeparableConv2D(
            new float[1], batch, height, width, channels, multiplier, 1, One, One, [1], [], none, [1], [], none, new float[1]));
        string pointwiseName = name == "channelMultiplier" ? "outputChannels" : name;
        AssertOutOfRange(pointwiseName, () => Generic.PointwiseConv2D(
            new float[1], batch, height, width, channels, multiplier, [1], [], none, new float[1]));
    }

    [Fact]
    public void Windows_are_checked()
    {
        AssertOutOfRange("rows.Kernel", () => Depthwise(rows: default(Window)));
        AssertOutOfRange("rows.Stride", () => Depthwise(rows: new Window(3, 0)));
        AssertOutOfRange("rows.Dilation", () => Depthwise(rows: new Window(3, 1, -2)));
        AssertOutOfRange("rows.Before", () => Depthwise(rows: new Window(3, Padding: Padding.Explicit, Before: -1)));
        AssertOutOfRange("rows.After", () => Depthwise(rows: new Window(3, Padding: Padding.Explicit, After: -1)));
        AssertNames("rows", "There is no padding 9", () => Depthwise(rows: new Window(3, Padding: (Padding)9)));
        AssertNames("rows", "need Padding.Explicit", () => Depthwise(rows: new Window(3, Padding: Padding.Same, After: 1)));
        AssertNames("rows", "span more than", () => Depthwise(rows: new Window(100_000, 1, 100_000)));
        AssertNames("rows", "padded image", () => Depthwise(rows: new Window(3, 1, 1, Padding.Explicit, int.MaxValue, int.MaxValue)));
    }

    [Fact]
    public void Unknown_activations_are_errors_even_where_there_is_nothing_to_compute()
    {
        ActivationFunction unknown = new((Activation)99);
        AssertNames("activation", "99", () => Reference.PointwiseConv2D(Array.Empty<float>(), 0, 1, 1, 1, 1, [1], [], unknown, []));
        AssertNames("activation", "99", () => Generic.PointwiseConv2D([], 0, 1, 1, 1, 1, [1], [], unknown, []));
    }

    [Fact]
    public void Slopes_and_residuals_are_checked()
    {
        ActivationFunction none = default;
        ActivationFunction prelu = new(Activation.PRelu);
        AssertNames("slope", "[outputChannels] = [1] must have 1 elements, but has 0", () => Reference.PointwiseConv2D([1f], 1, 1, 1, 1, 1, [1], [], prelu, new float[1]));
        AssertNames("slope", "must have 1 elements, but has 2", () => Generic.DepthwiseConv2D([1], 1, 1, 1, 1, 1, One, One, [1], [], prelu, new float[1], [1, 2]));
        AssertNames("slope", "slope needs Activation.PRelu; the activation is None", () => Generic.PointwiseConv2D([1], 1, 1, 1, 1, 1, [1], [], none, new float[1], [1]));
        AssertNames("depthwiseSlope", "must have 1", () => Generic.SeparableConv2D([1], 1, 1, 1, 1, 1, 1, One, One, [1], [], prelu, [1], [], none, new float[1]));
        AssertNames("residual", "1 elements, but has 2", () => Reference.DepthwiseConv2D([1f], 1, 1, 1, 1, 1, One, One, [1], [], none, new float[1], residual: [1, 2]));
        AssertNames("slope", "must have 1", () => Reference.DepthwiseConv1D([1f], 1, 1, 1, 1, One, [1], [], prelu, new float[1]));
        AssertNames("depthwiseSlope", "needs Activation.PRelu", () => Reference.SeparableConv1D([1f], 1, 1, 1, 1, 1, One, [1], [], none, [1], [], none, new float[1], depthwiseSlope: [1]));
        AssertNames("residual", "1 elements, but has 2", () => Reference.Conv1D([1.0], 1, 1, 1, 1, 1, One, [1], [], none, new double[1], residual: [1, 2]));
        float[] shared = new float[4];
        AssertNames("output", "output and residual must not overlap", () => Generic.PointwiseConv2D([1], 1, 1, 1, 1, 1, [1], [], none, shared.AsSpan(0, 1), residual: shared.AsSpan(0, 1)));
        AssertNames("output", "output and slope must not overlap", () => Reference.PointwiseConv2D([1f], 1, 1, 1, 1, 1, [1], [], prelu, shared.AsSpan(0, 1), shared.AsSpan(0, 1)));
    }

    [Fact]
    public void Products_that_overflow_are_errors()
    {
        const int big = 1 << 16;
        ActivationFunction none = default;
        AssertNames("input", "is too large", () => Reference.PointwiseConv2D(
            Array.Empty<float>(), big, big, big, big, 1, [], [], none, []));
        AssertNames("input", "is too large", () => Generic.PointwiseConv2D([], 1, big, big, 1, 1, [1], [], none, []));
        AssertNames("channelMultiplier", "more than", () => Generic.DepthwiseConv2D(
            Array.Empty<float>(), 1, 0, 0, big, big, One, One, [], [], none, []));
        AssertNames("depthwise result", "is too large", () => Reference.SeparableConv2D(
            new float[big], 1, 1, big, 1, big, 0, One, One, new float[big], [], none, [], [], none, []));
    }

    [Fact]
    public void The_output_may_not_overlap_an_operand()
    {
        float[] shared = new float[8];
        ActivationFunction none = default;
        AssertNames("output", "output and input must not overlap", () => Reference.PointwiseConv2D(
            shared.AsSpan(0, 4), 1, 2, 2, 1, 1, [1], [], none, shared.AsSpan(3, 4)));
        AssertNames("output", "output and filter must not overlap", () => Generic.PointwiseConv2D(
            new float[4], 1, 2, 2, 1, 1, shared.AsSpan(0, 1), [], none, shared.AsSpan(0, 4)));
        AssertNames("output", "output and bias must not overlap", () => Generic.DepthwiseConv2D(
            new float[4], 1, 2, 2, 1, 1, One, One, [1], shared.AsSpan(0, 1), none, shared.AsSpan(0, 4)));
        Generic.PointwiseConv2D(shared.AsSpan(0, 4), 1, 2, 2, 1, 1, [1], [], none, shared.AsSpan(4, 4));
    }

    private static void AssertNames(string name, string message, Action action)
    {
        ArgumentException error = Assert.ThrowsAny<ArgumentException>(action);
        Assert.Equal(name, error.ParamName);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    private static void AssertOutOfRange(string name, Action action) =>
        Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(action).ParamName);

    private static void Depthwise(int input = 60, int filter = 54, int bias = 0, int output = 36, Window? rows = null)
    {
        Window window = rows ?? Three;
        Both(
            () => Reference.DepthwiseConv2D(
                new float[input], 1, 4, 5, 3, 2, window, Three, new float[filter], new float[bias], default, new float[output]),
            () => Generic.DepthwiseConv2D(
                new float[input], 1, 4, 5, 3, 2, window, Three, new float[filter], new float[bias], default, new float[output]));
    }

    private static void Pointwise(int input = 60, int filter = 6, int bias = 0, int output = 40)
    {
        Both(
            () => Reference.PointwiseConv2D(
                new float[input], 1, 4, 5, 3, 2, new float[filter], new float[bias], default, new float[output]),
            () => Generic.PointwiseConv2D(
                new float[input], 1, 4, 5, 3, 2, new float[filter], new float[bias], default, new float[output]));
    }

    private static void Separable(
        int input = 60,
        int depthwiseFilter = 54,
        int depthwiseBias = 0,
        int pointwiseFilter = 24,
        int bias = 0,
        int output = 24)
    {
        Both(
            () => Reference.SeparableConv2D(
                new float[input], 1, 4, 5, 3, 2, 4, Three, Three, new float[depthwiseFilter], new float[depthwiseBias], default,
                new float[pointwiseFilter], new float[bias], default, new float[output]),
            () => Generic.SeparableConv2D(
                new float[input], 1, 4, 5, 3, 2, 4, Three, Three, new float[depthwiseFilter], new float[depthwiseBias], default,
                new float[pointwiseFilter], new float[bias], default, new float[output]));
    }

    /// <summary>Runs both; they must agree on whether the arguments are wrong, and say the same.</summary>
    private static void Both(Action reference, Action generic)
    {
        Exception? expected = Record.Exception(reference);
        Exception? actual = Record.Exception(generic);
        Assert.Equal(expected?.Message, actual?.Message);
        if (expected is not null)
        {
            throw expected;
        }
    }
}
