namespace SepConvGen;

/// <summary>What all kernels have in common. Put one of the derived attributes on a partial method.</summary>
public abstract class KernelAttribute : Attribute
{
    private protected KernelAttribute()
    {
    }

    /// <summary>
    /// Channels of the input, the last dimension of <c>input</c>; required (SCG013), 1 to 65,536 (SCG014).
    /// </summary>
    public int InputChannels { get; set; }

    /// <summary>
    /// Width of the input in pixels (1-D: in steps), 1 to 1,048,576 (SCG014), if it is fixed: then the loops know it. Not fixed unless stated:
    /// the method then has a parameter <c>int width</c> (both: SCG012), or a tensor <c>input</c> that tells it.
    /// </summary>
    public int Width { get; set; }

    /// <summary>
    /// Elements from a pixel (1-D: from a step) of <c>input</c> to the next, 1 to 65,536 (SCG014) and at least its channels (SCG067): more than
    /// those where the input is a part of the channels of a larger tensor, at whose first channel the span then begins. They follow each
    /// other unless stated. Of no tensor, which tells it, and of no stream (SCG066).
    /// </summary>
    public int InputPixelStride { get; set; }

    /// <summary>
    /// Elements from a pixel (1-D: from a step) of <c>output</c> to the next, 1 to 65,536 (SCG014) and at least its channels (SCG067): more than
    /// those where the output is a part of the channels of a larger tensor; what lies between is left as it is. They follow each other
    /// unless stated. Of no tensor, and of no result that is returned (SCG066).
    /// </summary>
    public int OutputPixelStride { get; set; }

    /// <summary>
    /// Elements from a pixel (1-D: from a step) of <c>residual</c> to the next, 1 to 65,536 (SCG014) and at least its channels (SCG067).
    /// They follow each other unless stated. Of no tensor (SCG066).
    /// </summary>
    public int ResidualPixelStride { get; set; }

    /// <summary>
    /// How <c>input</c>, <c>output</c> and <c>residual</c> lie in memory: <see cref="Layout.Nhwc"/>, channels last, unless stated; with
    /// <see cref="Layout.Nchw"/>, channels first, they are [batch, channels, height, width] (1-D: [batch, channels, width]). Filters are the same in
    /// both. Any other value than those of the enumeration is SCG017.
    /// </summary>
    public Layout Layout { get; set; }

    /// <summary>
    /// How <c>input</c> lies in memory, where that is not how <c>output</c> does; as <see cref="Layout"/> unless stated. Of a streaming kernel it is
    /// <see cref="Layout.Nhwc"/> (SCG069). Any other value than those of the enumeration is SCG017.
    /// </summary>
    public Layout InputLayout { get; set; }

    /// <summary>
    /// How <c>output</c> and <c>residual</c> lie in memory, where that is not how <c>input</c> does; as <see cref="Layout"/> unless stated.
    /// Any other value than those of the enumeration is SCG017.
    /// </summary>
    public Layout OutputLayout { get; set; }

    /// <summary>
    /// What operands of <c>ushort</c> are: <see cref="Storage.BFloat16"/>; a kernel that has one needs it (SCG072), and one that has none must not state
    /// it (SCG075). <see cref="Storage.ByType"/> unless stated. Any other value than those of the enumeration is SCG017.
    /// </summary>
    public Storage Storage { get; set; }

    /// <summary>
    /// What the filters are stored in that a parameter <c>PackedWeights weights</c> holds, which then take half the bytes: <see cref="Storage.Half"/> or
    /// <see cref="Storage.BFloat16"/>. The packing method rounds them once; biases and slopes stay <c>float</c>. <see cref="Storage.ByType"/> unless stated, which is
    /// <c>float</c>. Without such a parameter, or in a kernel in double, it is SCG075. Any other value than those of the enumeration is SCG017.
    /// </summary>
    public Storage WeightStorage { get; set; }

    /// <summary>
    /// The function applied to each element of the output, after bias and residual; <see cref="Activation.None"/> unless stated.
    /// <see cref="Activation.PRelu"/> adds a parameter <c>slope</c> (SCG026). Any other value than those of the enumeration is SCG017.
    /// </summary>
    public Activation Activation { get; set; }

    /// <summary>
    /// Lower limit of <see cref="Activation.Clamp"/>, which requires it (SCG020); no other activation takes
    /// it (SCG021); 0 unless stated. A number, at most <see cref="ActivationMax"/> (SCG022).
    /// </summary>
    public float ActivationMin { get; set; }

    /// <summary>
    /// Upper limit of <see cref="Activation.Clamp"/>, which requires it (SCG020); no other activation takes
    /// it (SCG021); 0 unless stated. A number, at least <see cref="ActivationMin"/> (SCG022).
    /// </summary>
    public float ActivationMax { get; set; }

    /// <summary>
    /// Slope of <see cref="Activation.LeakyRelu"/> below 0, which requires it (SCG020); no other activation takes
    /// it (SCG021); 0 unless stated. A finite number (SCG022).
    /// </summary>
    public float ActivationAlpha { get; set; }
}
