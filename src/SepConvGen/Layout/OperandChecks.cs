using System.Runtime.CompilerServices;

namespace SepConvGen;

/// <summary>Checks of the arguments of operations whose shapes are known only at run time.</summary>
internal static class OperandChecks
{
    /// <summary>Checks one direction of a sliding window against an image of <paramref name="size"/> pixels.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kernel, the stride or the dilation is below 1, or a side of the padding below 0.</exception>
    /// <exception cref="ArgumentException">The padding contradicts itself, or the window or the padded image exceeds <see cref="int.MaxValue"/> pixels.</exception>
    public static void CheckWindow(Window window, int size, [CallerArgumentExpression(nameof(window))] string name = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window.Kernel, 1, $"{name}.Kernel");
        ArgumentOutOfRangeException.ThrowIfLessThan(window.Stride, 1, $"{name}.Stride");
        ArgumentOutOfRangeException.ThrowIfLessThan(window.Dilation, 1, $"{name}.Dilation");
        ArgumentOutOfRangeException.ThrowIfNegative(window.Before, $"{name}.Before");
        ArgumentOutOfRangeException.ThrowIfNegative(window.After, $"{name}.After");
        if (!Enum.IsDefined(window.Padding))
        {
            throw new ArgumentException($"There is no padding {window.Padding}.", name);
        }

        if (window.Padding != Padding.Explicit && (window.Before != 0 || window.After != 0))
        {
            throw new ArgumentException($"Before and After need Padding.Explicit; the padding is {window.Padding}.", name);
        }

        if (((window.Kernel - 1L) * window.Dilation) + 1 > int.MaxValue)
        {
            throw new ArgumentException(
                $"{window.Kernel} taps with dilation {window.Dilation} span more than {int.MaxValue} pixels.", name);
        }

        int before = window.Padding == Padding.Causal ? window.Extent - 1 : window.Before;
        if ((long)size + before + window.After > int.MaxValue)
        {
            throw new ArgumentException(
                $"{before} + {size} + {window.After} pixels of padded image are more than {int.MaxValue}.", name);
        }
    }

    /// <summary>Checks that an activation exists.</summary>
    /// <exception cref="ArgumentException">There is none of that kind.</exception>
    public static void CheckActivation(
        ActivationFunction activation,
        [CallerArgumentExpression(nameof(activation))] string name = "")
    {
        if (!Enum.IsDefined(activation.Kind))
        {
            throw new ArgumentException($"There is no activation {activation.Kind}.", name);
        }
    }

    /// <summary>Checks that an operand has exactly the elements of its shape.</summary>
    /// <param name="operand">The operand.</param>
    /// <param name="layout">Names of its dimensions, as in <c>[batch, height, width, inputChannels]</c>.</param>
    /// <param name="shape">Sizes of its dimensions, none of them negative, four at most.</param>
    /// <param name="name">The operand's name.</param>
    /// <exception cref="ArgumentException">It has not; or no span could.</exception>
    public static void CheckLength<T>(
        ReadOnlySpan<T> operand,
        string layout,
        ReadOnlySpan<int> shape,
        [CallerArgumentExpression(nameof(operand))] string name = "")
    {
        Int128 elements = CheckCount(layout, shape, name);
        if (operand.Length != elements)
        {
            throw new ArgumentException($"{name} {layout} = {Text(shape)} needs {elements} elements, but has {operand.Length}.", name);
        }
    }

    /// <summary>Checks that a span could hold a tensor.</summary>
    /// <returns>Elements of the tensor.</returns>
    /// <exception cref="ArgumentException">It could not.</exception>
    public static Int128 CheckCount(string layout, ReadOnlySpan<int> shape, string name)
    {
        Int128 elements = 1;
        foreach (int size in shape)
        {
            elements *= size;
        }

        return elements <= int.MaxValue
            ? elements
            : throw new ArgumentException(
                $"{name} {layout} = {Text(shape)} needs {elements} elements, more than a span can have.", name);
    }

    /// <summary>Checks that a bias is empty (there is none) or has one element for each output channel.</summary>
    /// <exception cref="ArgumentException">It is neither.</exception>
    public static void CheckBias<T>(
        ReadOnlySpan<T> bias,
        string layout,
        int channels,
        [CallerArgumentExpression(nameof(bias))] string name = "")
    {
        if (!bias.IsEmpty)
        {
            CheckLength(bias, layout, [channels], name);
        }
    }

    /// <summary>Checks that a slope has one element for each output channel where the activation has slopes, and is empty elsewhere.</summary>
    /// <exception cref="ArgumentException">It is otherwise.</exception>
    public static void CheckSlope<T>(
        ReadOnlySpan<T> slope,
        string layout,
        int channels,
        ActivationFunction activation,
        [CallerArgumentExpression(nameof(slope))] string name = "")
    {
        if (activation.Kind == Activation.PRelu)
        {
            CheckLength(slope, layout, [channels], name);
        }
        else if (!slope.IsEmpty)
        {
            throw new ArgumentException($"{name} needs Activation.PRelu; the activation is {activation.Kind}.", name);
        }
    }

    /// <summary>Checks that a residual is empty (there is none) or has the output's length.</summary>
    /// <exception cref="ArgumentException">It is neither.</exception>
    public static void CheckResidual<T>(ReadOnlySpan<T> residual, ReadOnlySpan<T> output)
    {
        if (!residual.IsEmpty && residual.Length != output.Length)
        {
            throw new ArgumentException(
                $"residual must have the shape of the output, {output.Length} elements, but has {residual.Length}.", nameof(residual));
        }
    }

    /// <summary>Checks that writing the output cannot change an operand.</summary>
    /// <exception cref="ArgumentException">The two share memory.</exception>
    public static void CheckApart<T>(
        ReadOnlySpan<T> output,
        ReadOnlySpan<T> operand,
        [CallerArgumentExpression(nameof(operand))] string name = "")
    {
        if (output.Overlaps(operand))
        {
            throw new ArgumentException($"output overlaps {name}.", nameof(output));
        }
    }

    /// <summary>Checks that every group has as many input channels as another, and as many output channels.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is not one group.</exception>
    /// <exception cref="ArgumentException">The groups are not equal.</exception>
    public static void CheckGroups(int groups, int inputChannels, int outputChannels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(groups, 1);
        if (inputChannels % groups != 0 || outputChannels % groups != 0)
        {
            throw new ArgumentException(
                $"{groups} groups must divide the {inputChannels} input channels and the {outputChannels} output channels.",
                nameof(groups));
        }
    }

    /// <summary>The product of two channel counts.</summary>
    /// <exception cref="ArgumentException">It exceeds <see cref="int.MaxValue"/>.</exception>
    public static int DepthwiseChannels(int inputChannels, int channelMultiplier)
    {
        long channels = (long)inputChannels * channelMultiplier;
        return channels <= int.MaxValue
            ? (int)channels
            : throw new ArgumentException(
                $"{inputChannels} input channels with multiplier {channelMultiplier} make {channels} channels, more than {int.MaxValue}.",
                nameof(channelMultiplier));
    }

    private static string Text(ReadOnlySpan<int> shape) => $"[{string.Join(", ", shape.ToArray())}]";
}
