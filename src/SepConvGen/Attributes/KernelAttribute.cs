namespace SepConvGen;

/// <summary>What all kernels have in common. Put one of the derived attributes on a partial method.</summary>
public abstract class KernelAttribute : Attribute
{
    private protected KernelAttribute()
    {
    }

    /// <summary>Channels of the input; required.</summary>
    public int InputChannels { get; set; }

    /// <summary>Width of the input in pixels (1-D: in steps), if it is fixed; otherwise the method has a parameter <c>int width</c>.</summary>
    public int Width { get; set; }

    /// <summary>The function applied to each element of the output.</summary>
    public Activation Activation { get; set; }

    /// <summary>Lower limit of <see cref="Activation.Clamp"/>.</summary>
    public float ActivationMin { get; set; }

    /// <summary>Upper limit of <see cref="Activation.Clamp"/>.</summary>
    public float ActivationMax { get; set; }

    /// <summary>Slope of <see cref="Activation.LeakyRelu"/> below 0.</summary>
    public float ActivationAlpha { get; set; }
}
