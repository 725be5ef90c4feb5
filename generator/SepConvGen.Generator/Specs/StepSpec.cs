using System.Collections.Generic;

namespace SepConvGen.Generator.Specs;

/// <summary>One step of a kernel's chain: its input is the kernel's, or the result of the step before it.</summary>
/// <param name="InputChannels">Channels that it reads.</param>
/// <param name="HasBias">Whether its sums start from a bias, one for each output channel.</param>
/// <param name="Activation">What is applied to its sums.</param>
internal abstract record StepSpec(int InputChannels, bool HasBias, ActivationFunction Activation)
{
    /// <summary>Channels that it writes.</summary>
    public abstract int OutputChannels { get; }

    /// <summary>How far pixels are apart where they do not follow each other: of its input, its results and what is added to them.</summary>
    public PixelStrides Pixels { get; init; }

    /// <summary>Elements from a pixel of the kernel's input to the next, if it reads that.</summary>
    public int InputStride => Pixels.Input ?? InputChannels;

    /// <summary>Elements from a pixel of the kernel's output to the next, if it writes that.</summary>
    public int OutputStride => Pixels.Output ?? OutputChannels;

    /// <summary>Elements from a pixel of the residual to the next.</summary>
    public int ResidualStride => Pixels.Residual ?? OutputChannels;

    /// <summary>Whether pixels of results, and of what is added to them, follow each other.</summary>
    public bool ResultsAreDense => OutputStride == OutputChannels && ResidualStride == OutputChannels;

    /// <summary>The window that slides over its input; null where each output pixel has one input pixel.</summary>
    public virtual ImageWindow? Window => null;

    /// <summary>What it is called, and the parameters that hold its weights.</summary>
    public abstract StepOperands Operands { get; init; }

    /// <summary>Multiply-adds of an output pixel, or step of a sequence: as many as its filter has elements.</summary>
    public abstract long MultiplyAdds { get; }

    /// <summary>The shape of its filter, as the parameter's documentation gives it.</summary>
    /// <param name="isSequence">Whether the kernel runs over sequences, whose filters have no rows.</param>
    public abstract IEnumerable<int> FilterShape(bool isSequence);

    /// <summary>The parameters that hold its weights: filter, bias and slopes, in this order.</summary>
    public virtual IEnumerable<ParameterRole> Weights
    {
        get
        {
            yield return Operands.Filter;
            if (HasBias)
            {
                yield return Operands.Bias;
            }

            if (Activation.HasSlope)
            {
                yield return Operands.Slope;
            }
        }
    }
}

/// <summary>Elements from a pixel to the next, where a tensor is a part of the channels of another one; null where it is all of them.</summary>
internal readonly record struct PixelStrides(int? Input, int? Output, int? Residual);
