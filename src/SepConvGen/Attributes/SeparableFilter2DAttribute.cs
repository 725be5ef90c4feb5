namespace SepConvGen;

/// <summary>
/// Spatially separable image filter, a correlation as OpenCV's <c>sepFilter2D</c>:
/// <c>output[b, y, x, c] = convert(Scale · Σ input[b, y + i − kh/2, x + j − kw/2, c] · columnTaps[i] · rowTaps[j] + Offset)</c>,
/// with taps fixed at compile time. Each channel is filtered for itself; pixels outside the image follow <see cref="Border"/>.
/// </summary>
/// <remarks>
/// <para>
/// The partial method returns void, or its output. Its parameters are recognised by name, in any order; T and U are <see langword="byte"/>,
/// <see langword="ushort"/>, <see langword="short"/> or <see langword="float"/>, the same or not:
/// </para>
/// <list type="table">
/// <listheader><term>parameter</term><description>shape and use</description></listheader>
/// <item><term><c>ReadOnlySpan&lt;T&gt; input</c></term>
/// <description>[batch, height, width, channels]</description></item>
/// <item><term><c>Span&lt;U&gt; output</c></term>
/// <description>of the same shape; must not overlap the input</description></item>
/// <item><term><c>int height</c>, <c>int width</c></term>
/// <description>the size of the images in pixels; each unless <c>Height</c> or <c>Width</c> fixes it</description></item>
/// <item><term><c>int batch</c></term>
/// <description>images; optional, one without it</description></item>
/// <item><term><c>int inputRowStride</c>, <c>int outputRowStride</c></term>
/// <description>elements from a row to the next; optional, without it they follow each other</description></item>
/// <item><term><c>int inputImageStride</c>, <c>int outputImageStride</c></term>
/// <description>elements from an image to the next; optional, without it they follow each other</description></item>
/// <item><term><c>ParallelOptions parallelOptions</c></term>
/// <description>for several threads, which share the rows of the output; optional, one thread without it</description></item>
/// </list>
/// <para>
/// What is read may also be <c>T[]</c>, <c>ReadOnlyMemory&lt;T&gt;</c>, or, of System.Numerics.Tensors, <c>ReadOnlyTensorSpan&lt;T&gt;</c> or
/// <c>Tensor&lt;T&gt;</c>; the output <c>U[]</c>, <c>Memory&lt;U&gt;</c>, <c>TensorSpan&lt;U&gt;</c> or <c>Tensor&lt;U&gt;</c>. Tensors are
/// dense and of the shape stated here; without the dimension batch they are one image. Of a tensor <c>input</c>, batch, height and width are
/// its lengths and no parameters. A method without <c>output</c> returns it, newly allocated in each call, as <c>U[]</c> or
/// <c>Tensor&lt;U&gt;</c>.
/// </para>
/// <para>
/// Integer outputs are rounded half to even and saturate; NaN becomes the lowest value. <b>Exact sums:</b> where the
/// input is of integers and the taps of each direction are whole numbers once multiplied by a power of two, the result is
/// that of exact arithmetic, rounded once, as long as the sum of the whole numbers stays within 2³⁰ (2²⁴ for a float
/// output), and every <c>Scale · sum + Offset</c> has at most 53 significant bits. (A scale of 24 bits, as 1/9 is, leaves
/// 29 bits for the sum: this holds for every 8-bit filter in use, and for 16-bit ones of usual size.) <b>Otherwise</b> the
/// arithmetic is float32: the taps down each column first, then those along each row, in the order of the taps, as one
/// chain of fused multiply-adds from the product of the first; taps of 0 are left out; where the taps are symmetric, the
/// two samples of a pair are added first, where they are antisymmetric, the first is subtracted from the last, and the
/// chain runs over pairs from the outermost inwards; then one fused multiply-add by <see cref="Scale"/> and
/// <see cref="Offset"/> (one multiplication without an offset). Each way gives the same bits on every processor.
/// </para>
/// </remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class SeparableFilter2DAttribute : Attribute
{
    /// <summary>A filter by its two directions, each of 1 to 127 taps.</summary>
    /// <param name="columnTaps">Weights along the height, from the top; the anchor is the tap at length/2.</param>
    /// <param name="rowTaps">Weights along the width, from the left; the anchor is the tap at length/2.</param>
    public SeparableFilter2DAttribute(float[] columnTaps, float[] rowTaps)
    {
        ColumnTaps = columnTaps;
        RowTaps = rowTaps;
    }

    /// <summary>A filter by its matrix, which must be of rank 1: the generator splits it, or names its rank.</summary>
    /// <remarks>
    /// A matrix of whole numbers (after multiplication by a power of two) is split exactly. Any other counts as of rank 1
    /// if it is so up to the rounding of its elements, 2⁻²⁰ of the largest.
    /// </remarks>
    /// <param name="taps">[kernelHeight, kernelWidth], row by row.</param>
    /// <param name="kernelHeight">Rows of the matrix.</param>
    /// <param name="kernelWidth">Columns of the matrix.</param>
    public SeparableFilter2DAttribute(float[] taps, int kernelHeight, int kernelWidth)
    {
        Taps = taps;
        KernelHeight = kernelHeight;
        KernelWidth = kernelWidth;
    }

    /// <summary>Weights along the height; null where the filter is given by its matrix.</summary>
    public IReadOnlyList<float>? ColumnTaps { get; }

    /// <summary>Weights along the width; null where the filter is given by its matrix.</summary>
    public IReadOnlyList<float>? RowTaps { get; }

    /// <summary>The matrix, row by row; null where the filter is given by its two directions.</summary>
    public IReadOnlyList<float>? Taps { get; }

    /// <summary>Rows of the matrix.</summary>
    public int KernelHeight { get; }

    /// <summary>Columns of the matrix.</summary>
    public int KernelWidth { get; }

    /// <summary>
    /// Interleaved channels, the last dimension of input and output; 1 unless stated, 1 to 4 (SCG014).
    /// </summary>
    public int Channels { get; set; } = 1;

    /// <summary>
    /// What the sum is multiplied by; 1 unless stated. Finite and not 0 (SCG046).
    /// </summary>
    public float Scale { get; set; } = 1;

    /// <summary>
    /// What is added to the scaled sum; 0 unless stated. Finite (SCG046).
    /// </summary>
    public float Offset { get; set; }

    /// <summary>
    /// How the image is continued beyond its edges; <see cref="Border.Reflect101"/> unless stated. Any other value than those of the
    /// enumeration is SCG017.
    /// </summary>
    public Border Border { get; set; }

    /// <summary>
    /// The value of every sample outside the image, with <see cref="Border.Constant"/> only (SCG047); 0 unless stated. A value that the type of
    /// the input has (SCG048).
    /// </summary>
    public float BorderValue { get; set; }

    /// <summary>
    /// Height of the input in pixels, 1 to 1,048,576 (SCG014), if it is fixed: then the loops know it. Not fixed unless stated:
    /// the method then has a parameter <c>int height</c> (both: SCG012), or a tensor <c>input</c> that tells it.
    /// </summary>
    public int Height { get; set; }

    /// <summary>
    /// Width of the input in pixels (1-D: in steps), 1 to 1,048,576 (SCG014), if it is fixed: then the loops know it. Not fixed unless stated:
    /// the method then has a parameter <c>int width</c> (both: SCG012), or a tensor <c>input</c> that tells it.
    /// </summary>
    public int Width { get; set; }
}
