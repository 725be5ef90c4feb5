extern alias generator;

using generator::SepConvGen.Generator.Specs;

namespace SepConvGen.Kernels.Tests.Chains;

/// <summary>A chain, step by step as the reference computes it.</summary>
internal static class ChainReference
{
    /// <summary>The result, and its height and width.</summary>
    public static (float[] Output, int Height, int Width) Run(ChainKernel kernel, int batch, int height, int width, IReadOnlyDictionary<string, float[]> tensors)
    {
        float[] values = tensors["input"];
        foreach (StepSpec step in kernel.Spec.Steps)
        {
            float[] Tensor(ParameterRole role) => step.Weights.Contains(role) ? tensors[role.Name()] : [];
            float[] residual = ReferenceEquals(step, kernel.Spec.Last) && kernel.Spec.HasResidual ? tensors["residual"] : [];
            ActivationFunction activation = new(Enum.Parse<Activation>(step.Activation.Kind.ToString()), step.Activation.Min, step.Activation.Max, step.Activation.Alpha);
            (float[] filter, float[] bias, float[] slope) = (Tensor(step.Operands.Filter), Tensor(step.Operands.Bias), Tensor(step.Operands.Slope));
            if (step is DepthwiseSpec depthwise)
            {
                (Window rows, Window columns) = (Convert(depthwise.Rows, depthwise.Padding), Convert(depthwise.Columns, depthwise.Padding));
                float[] result = new float[batch * rows.OutputSize(height) * columns.OutputSize(width) * step.OutputChannels];
                Reference.DepthwiseConv2D(values, batch, height, width, step.InputChannels, depthwise.Multiplier, rows, columns, filter, bias, activation, result, slope, residual);
                (values, height, width) = (result, rows.OutputSize(height), columns.OutputSize(width));
            }
            else
            {
                float[] result = new float[batch * height * width * step.OutputChannels];
                Reference.PointwiseConv2D(values, batch, height, width, step.InputChannels, step.OutputChannels, filter, bias, activation, result, slope, residual);
                values = result;
            }
        }

        return (values, height, width);
    }

    private static Window Convert(WindowSpec window, generator::SepConvGen.Padding padding) =>
        new(window.Kernel, window.Stride, window.Dilation, Enum.Parse<Padding>(padding.ToString()), window.Before, window.After);
}
