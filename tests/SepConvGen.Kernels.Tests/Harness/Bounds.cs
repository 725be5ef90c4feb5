namespace SepConvGen.Kernels.Tests.Harness;

/// <summary>How far the float result may be from the real one. Derived here, not tuned.</summary>
/// <remarks>
/// <para>
/// One chain. With u = 2⁻²⁴, s₀ = b (or 0) and sₖ = fl(sₖ₋₁ + aₖwₖ) = (sₖ₋₁ + aₖwₖ)(1 + δₖ), |δₖ| ≤ u, each term carries
/// at most K factors (1 + δ), so that |s_K − s| ≤ ((1 + u)^K − 1) · M with M = |b| + Σ|aₖwₖ|. For K ≤ 4000,
/// (1 + u)^K − 1 ≤ Ku + K²u² ≤ (K + 1)u · (1 − 2⁻²⁰), which leaves room for the 2⁻⁵³ · K · M by which a reference computed
/// in double is itself off. Hence <b>(K + 1) · u · M</b>; the bias counts in M as a product with 1.
/// Results in the subnormal range add up to K · 2⁻¹⁵⁰ more (half of the smallest subnormal a step).
/// </para>
/// <para>
/// The activation f in float, f̃, of a value x̃ with |x̃ − x| ≤ e: |f̃(x̃) − f(x)| ≤ L · e + r(x̃).
/// None, relu, relu6, clamp: L = 1, r = 0 (their limits are floats). Leaky relu: L = max(1, |α|), r = u|αx̃|, one product.
/// Hard sigmoid: L = 1/6; the sum x̃ + 3 is cut to [0, 6] and was rounded by at most 6u there, the factor 1/6 is a float off
/// by a part u, the product is rounded: r ≤ 6u/6 + u + u and terms in u², less than 4u.
/// Hard swish x · h(x): L = 1.5 (the derivative (2x + 3) / 6 at 3); r ≤ 4u|x̃| from h̃ and u|x̃h̃| of its own product: less
/// than 6u|x̃|.
/// </para>
/// <para>
/// PRelu: as leaky relu, with the slope of the channel for α. The curves: L is the greatest slope, which is 1/4 for the
/// sigmoid (at 0), 1.0999 for silu (at 2.3994), 1 for tanh (at 0), 1.1290 for gelu (at √2); r is the number n of ulp by which
/// the float function is off (<see cref="Activation"/> states it, a test measures it): r ≤ 2un · |f(x̃)| + n · 2⁻¹⁴⁹ with
/// |f(x̃)| ≤ |f(x)| + Le. A residual ρ is added to the finished chain and rounded once: e grows by u(|x + ρ| + e).
/// </para>
/// <para>
/// A separable kernel rounds the depthwise value d to float: d̃, with error e_d by the above. The pointwise chain runs on
/// d̃: its own rounding is at most (K + 1) · u · (|b| + Σ|d̃||w|) with |d̃| ≤ |d| + e_d, and the errors of its inputs arrive
/// as Σ e_d|w|. Then its activation, as above. An inverted residual has three such steps.
/// </para>
/// </remarks>
internal static class Bounds
{
    /// <summary>The result in double and, for each element, the most that a correct float result can differ from it.</summary>
    public static (double[] Values, double[] Errors) Of(TestData data)
    {
        Kernel kernel = data.Problem.Kernel;
        double[] input = Widen(data["input"]);
        return kernel.IsPointwise ? PointwiseStep(data, input, new double[input.Length], data["filter"])
            : kernel.IsConvolution ? Convolution(data, input)
            : kernel.IsSeparable ? Separable(data, input)
            : kernel.IsInverted ? Inverted(data, input)
            : DepthwiseStep(data, input, new double[input.Length], "filter", "bias", new(kernel.Activation, data["slope"], data["residual"]));
    }

    private static (double[] Values, double[] Errors) Separable(TestData data, double[] input)
    {
        (double[] depthwise, double[] errors) =
            DepthwiseStep(data, input, new double[input.Length], "depthwiseFilter", "depthwiseBias", new(data.Problem.Kernel.DepthwiseActivation, data["depthwiseSlope"], []));
        return PointwiseStep(data, depthwise, errors, data["pointwiseFilter"]);
    }

    private static (double[] Values, double[] Errors) Inverted(TestData data, double[] input)
    {
        Kernel kernel = data.Problem.Kernel;
        double[] filter = Widen(data["expandFilter"]);
        double[] bias = Widen(data["expandBias"]);
        double[] sums = Oracle.Expand(data.Problem, input, filter, bias);
        double[] magnitudes = Oracle.Expand(data.Problem, Magnitude(input), Magnitude(filter), Magnitude(bias));
        BoundsAfterSum after = new(kernel.ExpandActivation, data["expandSlope"], []);
        (double[] expanded, double[] errors) = after.Apply(sums, [.. magnitudes.Select(magnitude => Chain(kernel.InputChannels, magnitude))]);
        (double[] depthwise, errors) =
            DepthwiseStep(data, expanded, errors, "depthwiseFilter", "depthwiseBias", new(kernel.DepthwiseActivation, data["depthwiseSlope"], []));
        return PointwiseStep(data, depthwise, errors, data["projectFilter"]);
    }

    private static (double[] Values, double[] Errors) Convolution(TestData data, double[] input)
    {
        Problem problem = data.Problem;
        double[] filter = Widen(data["filter"]);
        double[] bias = Widen(data["bias"]);
        double[] values = Oracle.Convolution(problem, input, filter, bias);
        double[] magnitudes = Oracle.Convolution(problem, Magnitude(input), Magnitude(filter), Magnitude(bias));
        int length = problem.Kernel.InputsPerOutput;
        BoundsAfterSum after = new(problem.Kernel.Activation, data["slope"], data["residual"]);
        return after.Apply(values, [.. magnitudes.Select(magnitude => Chain(length, magnitude))]);
    }

    private static (double[] Values, double[] Errors) DepthwiseStep(TestData data, double[] input, double[] inputErrors, string filter, string bias, BoundsAfterSum after)
    {
        Problem problem = data.Problem;
        double[] weights = Widen(data[filter]);
        double[] starts = Widen(data[bias]);
        double[] sums = Oracle.Depthwise(problem, input, weights, starts);
        double[] largest = [.. input.Zip(inputErrors, (value, error) => Math.Abs(value) + error)];
        double[] magnitudes = Oracle.Depthwise(problem, largest, Magnitude(weights), Magnitude(starts));
        double[] carried = Oracle.Depthwise(problem, inputErrors, Magnitude(weights), []);
        int taps = problem.Kernel.Rows.Kernel * problem.Kernel.Columns.Kernel;
        return after.Apply(sums, [.. magnitudes.Zip(carried, (magnitude, error) => Chain(taps, magnitude) + error)]);
    }

    private static (double[] Values, double[] Errors) PointwiseStep(TestData data, double[] input, double[] inputErrors, float[] filter)
    {
        Problem problem = data.Problem;
        double[] weights = Widen(filter);
        double[] bias = Widen(data["bias"]);
        double[] sums = Oracle.Pointwise(problem, input, weights, bias);
        double[] largest = [.. input.Zip(inputErrors, (value, error) => Math.Abs(value) + error)];
        double[] magnitudes = Oracle.Pointwise(problem, largest, Magnitude(weights), Magnitude(bias));
        double[] carried = Oracle.Pointwise(problem, inputErrors, Magnitude(weights), []);
        int length = weights.Length / problem.Kernel.OutputChannels;
        BoundsAfterSum after = new(problem.Kernel.Activation, data["slope"], Oracle.Residual(data));
        return after.Apply(sums, [.. magnitudes.Zip(carried, (magnitude, error) => Chain(length, magnitude) + error)]);
    }

    private static double Chain(int length, double magnitude) => ((length + 1) * BoundsAfterSum.U * magnitude) + (length * Math.ScaleB(1, -150));

    private static double[] Widen(float[] values) => [.. values.Select(value => (double)value)];

    private static double[] Magnitude(double[] values) => [.. values.Select(Math.Abs)];
}
