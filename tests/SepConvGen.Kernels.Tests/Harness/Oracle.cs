namespace SepConvGen.Kernels.Tests.Harness;

/// <summary>The library's <see cref="Reference"/>, called for any kernel.</summary>
internal static class Oracle
{
    /// <summary>The result in float: one chain of fused multiply-adds for each element.</summary>
    public static float[] Single(TestData data)
    {
        Problem problem = data.Problem;
        Kernel kernel = problem.Kernel;
        float[] output = new float[problem.Length("output")];
        if (kernel.IsSequence)
        {
            Sequence(data, output);
        }
        else if (kernel.IsPointwise)
        {
            Reference.PointwiseConv2D(
                data["input"], problem.Batch, problem.Height, problem.Width, kernel.InputChannels, kernel.OutputChannels, data["filter"], data["bias"], kernel.Activation, output,
                data["slope"], data["residual"]);
        }
        else if (kernel.IsConvolution)
        {
            Reference.Conv2D(
                data["input"], problem.Batch, problem.Height, problem.Width, kernel.InputChannels, kernel.OutputChannels, kernel.Groups, kernel.Rows, kernel.Columns,
                data["filter"], data["bias"], kernel.Activation, output, data["slope"], data["residual"]);
        }
        else if (kernel.IsInverted)
        {
            Reference.InvertedResidual2D(
                data["input"], problem.Batch, problem.Height, problem.Width, kernel.InputChannels, kernel.DepthwiseInputs, kernel.OutputChannels, kernel.Rows, kernel.Columns,
                data["expandFilter"], data["expandBias"], kernel.ExpandActivation, data["depthwiseFilter"], data["depthwiseBias"], kernel.DepthwiseActivation,
                data["projectFilter"], data["bias"], kernel.Activation, output,
                data["expandSlope"], data["depthwiseSlope"], data["slope"], Residual(data));
        }
        else if (kernel.IsSeparable)
        {
            Reference.SeparableConv2D(
                data["input"], problem.Batch, problem.Height, problem.Width, kernel.InputChannels, kernel.Multiplier, kernel.OutputChannels, kernel.Rows, kernel.Columns,
                data["depthwiseFilter"], data["depthwiseBias"], kernel.DepthwiseActivation, data["pointwiseFilter"], data["bias"], kernel.Activation, output,
                data["depthwiseSlope"], data["slope"], data["residual"]);
        }
        else
        {
            Reference.DepthwiseConv2D(
                data["input"], problem.Batch, problem.Height, problem.Width, kernel.InputChannels, kernel.Multiplier, kernel.Rows, kernel.Columns, data["filter"], data["bias"], kernel.Activation, output,
                data["slope"], data["residual"]);
        }

        return output;
    }

    /// <summary>What is added to the sums of the last step.</summary>
    public static float[] Residual(TestData data) => data.Problem.Kernel.AddsInput ? data["input"] : data["residual"];

    /// <summary>The sums of the first step of an inverted residual in double, on the pixels of the input.</summary>
    public static double[] Expand(Problem problem, double[] input, double[] filter, double[] bias)
    {
        Kernel kernel = problem.Kernel;
        double[] output = new double[problem.Batch * problem.Height * problem.Width * kernel.DepthwiseInputs];
        Reference.PointwiseConv2D(input, problem.Batch, problem.Height, problem.Width, kernel.InputChannels, kernel.DepthwiseInputs, filter, bias, default, output);
        return output;
    }

    /// <summary>The sums of one depthwise step in double, on the kernel's window.</summary>
    public static double[] Depthwise(Problem problem, double[] input, double[] filter, double[] bias)
    {
        Kernel kernel = problem.Kernel;
        double[] output = new double[problem.OutputPixels * kernel.DepthwiseChannels];
        Reference.DepthwiseConv2D(
            input, problem.Batch, problem.Height, problem.Width, kernel.DepthwiseInputs, kernel.Multiplier, kernel.Rows, kernel.Columns, filter, bias, default, output);
        return output;
    }

    /// <summary>The sums of one pointwise step in double, on the pixels of the output.</summary>
    public static double[] Pointwise(Problem problem, double[] input, double[] filter, double[] bias)
    {
        Kernel kernel = problem.Kernel;
        double[] output = new double[problem.Length("output")];
        int inputChannels = kernel.IsPointwise ? kernel.InputChannels : kernel.DepthwiseChannels;
        Reference.PointwiseConv2D(
            input, problem.Batch, problem.OutputHeight, problem.OutputWidth, inputChannels, kernel.OutputChannels, filter, bias, default, output);
        return output;
    }

    /// <summary>The sums of a convolution in double.</summary>
    public static double[] Convolution(Problem problem, double[] input, double[] filter, double[] bias)
    {
        Kernel kernel = problem.Kernel;
        double[] output = new double[problem.Length("output")];
        Reference.Conv2D(
            input, problem.Batch, problem.Height, problem.Width, kernel.InputChannels, kernel.OutputChannels, kernel.Groups, kernel.Rows, kernel.Columns,
            filter, bias, default, output);
        return output;
    }

    private static void Sequence(TestData data, float[] output)
    {
        Problem problem = data.Problem;
        Kernel kernel = problem.Kernel;
        if (kernel.IsConvolution)
        {
            Reference.Conv1D(
                data["input"], problem.Batch, problem.Width, kernel.InputChannels, kernel.OutputChannels, kernel.Groups, kernel.Columns,
                data["filter"], data["bias"], kernel.Activation, output, data["slope"], data["residual"]);
        }
        else if (kernel.IsSeparable)
        {
            Reference.SeparableConv1D(
                data["input"], problem.Batch, problem.Width, kernel.InputChannels, kernel.Multiplier, kernel.OutputChannels, kernel.Columns,
                data["depthwiseFilter"], data["depthwiseBias"], kernel.DepthwiseActivation, data["pointwiseFilter"], data["bias"], kernel.Activation, output,
                data["depthwiseSlope"], data["slope"], data["residual"]);
        }
        else
        {
            Reference.DepthwiseConv1D(
                data["input"], problem.Batch, problem.Width, kernel.InputChannels, kernel.Multiplier, kernel.Columns,
                data["filter"], data["bias"], kernel.Activation, output, data["slope"], data["residual"]);
        }
    }
}
