extern alias generator;

using generator::SepConvGen.Generator.Infrastructure;
using generator::SepConvGen.Generator.Specs;
using Function = generator::SepConvGen.Activation;
using Pad = generator::SepConvGen.Padding;
using StepActivation = generator::SepConvGen.ActivationFunction;

namespace SepConvGen.Kernels.Tests.Chains;

/// <summary>Chains of three and four steps over images and sequences.</summary>
internal static class ChainKernels
{
    private static readonly StepActivation Relu6 = new(Function.Relu6);
    private static readonly StepActivation Slopes = new(Function.PRelu);
    private static readonly StepOperands Expansion = new("expansion", ParameterRole.ExpandFilter, ParameterRole.ExpandBias, ParameterRole.ExpandSlope);
    private static readonly StepOperands Depthwise = new("depthwise", ParameterRole.DepthwiseFilter, ParameterRole.DepthwiseBias, ParameterRole.DepthwiseSlope);
    private static readonly StepOperands Pointwise = new("pointwise", ParameterRole.PointwiseFilter, ParameterRole.Bias, ParameterRole.Slope);
    private static readonly ImageSpec Images = new(HasBatch: true, null, null);

    public static IReadOnlyList<ChainKernel> All { get; } =
    [
        // MobileNet V2's block: a residual around expansion, depthwise and projection
        Chain("Block", Images, residual: true, Grow(24, 72, Relu6), Slide(3, 1, 72, 1, Relu6), Shrink(72, 24, StepActivation.None)),
        Chain("Strided", Images, residual: false, Grow(5, 40, Relu6), Slide(5, 2, 40, 1, Relu6), Shrink(40, 17, Relu6)),
        Chain("Fixed", new(HasBatch: false, 14, 14), residual: false, Grow(16, 96, new(Function.HardSwish)), Slide(3, 1, 96, 1, new(Function.HardSwish)), Shrink(96, 16, StepActivation.None)),
        Chain("Multiplied", Images, residual: false, Grow(3, 20, Slopes), Slide(3, 1, 20, 3, Slopes), Shrink(60, 9, Slopes)),
        Chain("Curved", Images, residual: true, Grow(8, 24, new(Function.Silu)), Slide(3, 1, 24, 1, new(Function.Silu)), Shrink(24, 8, new(Function.Sigmoid))),
        Chain("Steps", new(HasBatch: true, 1, null, IsSequence: true), residual: true, Grow(12, 48, Relu6), Slide(9, 1, 48, 1, Relu6, steps: true), Shrink(48, 12, Relu6)),
        Chain(
            "Twice",
            Images,
            residual: false,
            Slide(3, 1, 12, 1, Relu6) with { Operands = Expansion with { Scope = "slide" } },
            Shrink(12, 20, Relu6) with { Operands = Depthwise with { Scope = "widen" } },
            Slide(3, 2, 20, 1, Relu6) with { Operands = Pointwise with { Scope = "halve" } },
            Shrink(20, 33, Relu6, bias: false) with { Operands = StepOperands.Alone("join") }),
    ];

    /// <summary>Single steps in double: with and without a known size, with weights that are read in place and packed.</summary>
    public static IReadOnlyList<ChainKernel> Doubles { get; } =
    [
        InDouble(Chain("WideDepthwise", Images, residual: true, Slide(3, 1, 37, 1, Relu6) with { Operands = StepOperands.Alone("depthwise") })),
        InDouble(Chain("FixedDepthwise", new(HasBatch: false, 14, 14), residual: false, Slide(5, 1, 24, 1, new(Function.LeakyRelu, Alpha: 0.1f)) with { Operands = StepOperands.Alone("depthwise") })),
        InDouble(Chain("FewChannels", Images, residual: false, Slide(3, 2, 3, 1, StepActivation.None) with { Operands = StepOperands.Alone("depthwise") })),
        InDouble(Chain("Pointwise", Images, residual: true, Shrink(19, 40, Slopes) with { Operands = StepOperands.Alone("pointwise") })),
        InDouble(Chain("PackedPointwise", Images, residual: false, Shrink(150, 70, new(Function.HardSwish)) with { Operands = StepOperands.Alone("pointwise") })),
    ];

    private static ChainKernel InDouble(ChainKernel kernel) => kernel with { Spec = kernel.Spec with { Element = Element.Double } };

    private static PointwiseSpec Grow(int inputs, int outputs, StepActivation activation) => new(inputs, outputs, HasBias: true, activation) { Operands = Expansion };

    private static DepthwiseSpec Slide(int kernel, int stride, int channels, int multiplier, StepActivation activation, bool steps = false)
    {
        WindowSpec window = new(kernel, stride, 1, 0, 0);
        return new(steps ? new(1, 1, 1, 0, 0) : window, window, Pad.Same, channels, multiplier, HasBias: true, activation) { Operands = Depthwise };
    }

    private static PointwiseSpec Shrink(int inputs, int outputs, StepActivation activation, bool bias = true) => new(inputs, outputs, bias, activation) { Operands = Pointwise };

    private static ChainKernel Chain(string name, ImageSpec image, bool residual, params StepSpec[] steps)
    {
        KernelSpec spec = new(image, new EquatableArray<StepSpec>(steps), HasResidual: residual);
        IEnumerable<ParameterRole> sizes =
        [
            .. image.HasBatch ? [ParameterRole.Batch] : Array.Empty<ParameterRole>(),
            .. image.Height is null ? [ParameterRole.Height] : Array.Empty<ParameterRole>(),
            .. image.Width is null ? [ParameterRole.Width] : Array.Empty<ParameterRole>(),
        ];
        return new(name, spec, [ParameterRole.Input, .. sizes, .. steps.SelectMany(step => step.Weights), .. residual ? [ParameterRole.Residual] : Array.Empty<ParameterRole>(), ParameterRole.Output]);
    }
}
