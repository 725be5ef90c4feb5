using System.Runtime.CompilerServices;
using SepConvGen.Runtime;

namespace SepConvGen;

/// <summary>Checks of the arguments of operations whose shapes are known only at run time.</summary>
internal static class OperandChecks
{
    /// <summary>Checks the sizes of images.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is negative.</exception>
    public static void CheckImages(ImageShape images, string channels)
    {
        Check.Size(images.Batch, "batch", int.MaxValue);
        Check.Size(images.Height, "height", int.MaxValue);
        Check.Size(images.Width, "width", int.MaxValue);
        Check.Size(images.Channels, channels, int.MaxValue);
    }

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
}
