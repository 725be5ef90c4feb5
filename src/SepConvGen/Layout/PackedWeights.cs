using System.ComponentModel;

namespace SepConvGen;

/// <summary>
/// The weights of one kernel in the order in which it reads them, for the instruction set of this process. Made by the
/// packing method that the generator writes beside a kernel with a parameter <c>PackedWeights weights</c>.
/// </summary>
/// <remarks>Immutable once packed: it may be used by several threads at once.</remarks>
public sealed class PackedWeights
{
    private readonly float[] buffer;
    private readonly int start;
    private readonly int length;

    /// <summary>For generated code: room for the weights of a kernel, which the caller fills.</summary>
    /// <param name="kernel">The kernel's full name.</param>
    /// <param name="layout">All that the order of the floats depends on.</param>
    /// <param name="length">Floats.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public PackedWeights(string kernel, string layout, int length)
    {
        Kernel = kernel;
        Layout = layout;
        this.length = length;
        buffer = Runtime.AlignedBuffer.Allocate(length, out start);
    }

    /// <summary>The kernel that the weights were packed for: namespace, type and method.</summary>
    public string Kernel { get; }

    /// <summary>
    /// What lies where: the filters, biases and slopes with their shapes, in the order and the panels in which the kernel reads
    /// them. Overloads of one name differ in it, and so do builds for other instruction sets.
    /// </summary>
    public string Layout { get; }

    /// <summary>Memory that the weights take, in bytes.</summary>
    public long Bytes => length * (long)sizeof(float);

    /// <summary>For generated code: the packed floats, which start at a multiple of 64 bytes.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Span<float> Span => buffer.AsSpan(start, length);
}
