using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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

    /// <summary>For generated code: room for the weights of a kernel in float, which the caller fills.</summary>
    /// <param name="kernel">The kernel's full name.</param>
    /// <param name="layout">All that the order of the floats depends on.</param>
    /// <param name="length">Floats.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public PackedWeights(string kernel, string layout, int length)
        : this(kernel, layout, length, typeof(float), sizeof(float))
    {
    }

    private PackedWeights(string kernel, string layout, int length, Type element, int size)
    {
        Kernel = kernel;
        Layout = layout;
        Element = element;
        Length = length;
        Bytes = (long)length * size;
        buffer = Runtime.AlignedBuffer.Allocate(Runtime.AlignedBuffer.Floats(Bytes), out start);
    }

    /// <summary>The kernel that the weights were packed for: namespace, type and method.</summary>
    public string Kernel { get; }

    /// <summary>
    /// What lies where: the filters, biases and slopes with their shapes, in the order and the panels in which the kernel reads
    /// them. Overloads of one name differ in it, and so do builds for other instruction sets.
    /// </summary>
    public string Layout { get; }

    /// <summary>What the weights are: float or double.</summary>
    public Type Element { get; }

    /// <summary>Memory that the weights take, in bytes.</summary>
    public long Bytes { get; }

    /// <summary>For generated code: the packed floats, which start at a multiple of 64 bytes.</summary>
    /// <exception cref="InvalidOperationException">The weights are of another type.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Span<float> Span => Elements<float>();

    internal int Length { get; }

    /// <summary>For generated code: room for the weights of a kernel in <typeparamref name="T"/>, which the caller fills.</summary>
    /// <typeparam name="T">What the weights are.</typeparam>
    /// <param name="kernel">The kernel's full name.</param>
    /// <param name="layout">All that the order of the elements depends on.</param>
    /// <param name="length">Elements.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static PackedWeights Of<T>(string kernel, string layout, int length)
        where T : unmanaged => new(kernel, layout, length, typeof(T), Unsafe.SizeOf<T>());

    /// <summary>For generated code: the packed elements, which start at a multiple of 64 bytes.</summary>
    /// <typeparam name="T">What the weights are.</typeparam>
    /// <exception cref="InvalidOperationException">The weights are of another type.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Span<T> Elements<T>()
        where T : unmanaged => typeof(T) == Element
            ? MemoryMarshal.Cast<float, T>(buffer.AsSpan(start))[..Length]
            : throw new InvalidOperationException($"The weights of {Kernel} are of type {Element}, not {typeof(T)}.");
}
