using System.Reflection;
using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests.Doubles;

/// <summary>The library's <see cref="Reference"/> in double, called for any kernel: its parameters are found by name, as those of kernels are.</summary>
internal static class DoubleOracle
{
    private static readonly string[] Operands =
    [
        "filter", "bias", "slope", "residual", "expandFilter", "expandBias", "expandSlope", "depthwiseFilter", "depthwiseBias", "depthwiseSlope", "pointwiseFilter", "projectFilter",
    ];

    /// <summary>The result: one chain of fused multiply-adds for each element.</summary>
    public static double[] Run(DoubleData data)
    {
        Problem problem = data.Problem;
        Kernel kernel = problem.Kernel;
        double[] output = new double[problem.Length("output")];
        KernelArguments arguments = new KernelArguments(problem)
            .Set("inputChannels", kernel.InputChannels)
            .Set("expandedChannels", kernel.DepthwiseInputs)
            .Set("channelMultiplier", kernel.Multiplier)
            .Set("outputChannels", kernel.OutputChannels)
            .Set("groups", kernel.Groups)
            .Set("rows", kernel.Rows)
            .Set("columns", kernel.Columns)
            .Set("steps", kernel.Columns)
            .Set("expandActivation", kernel.ExpandActivation)
            .Set("depthwiseActivation", kernel.DepthwiseActivation)
            .Set("activation", kernel.Activation)
            .Set("input", data["input"].AsMemory())
            .Set("output", output.AsMemory());
        foreach (string operand in Operands)
        {
            arguments.Set(operand, data[operand].AsMemory());
        }

        if (kernel.AddsInput)
        {
            arguments.Set("residual", data["input"].AsMemory());
        }

        Adapter.For(Method(kernel))(arguments);
        return output;
    }

    // DepthwiseConv2DAttribute is computed by Reference.DepthwiseConv2D.
    private static MethodInfo Method(Kernel kernel) => typeof(Reference).GetMethods().Single(method =>
        method.Name + nameof(Attribute) == kernel.Attribute.GetType().Name && method.GetParameters()[0].ParameterType == typeof(ReadOnlySpan<double>));
}
