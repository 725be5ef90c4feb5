using System.ComponentModel;

namespace SepConvGen.Runtime;

/// <summary>For generated code: the checks of what a network is handed, made before anything is read or written.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NetworkCheck
{
    /// <summary>A span that holds a tensor of a shape.</summary>
    /// <param name="length">Elements of the span.</param>
    /// <param name="shape">The sizes, none of them negative.</param>
    /// <param name="name">The parameter's name.</param>
    /// <exception cref="ArgumentException">The length is not the product of the sizes.</exception>
    public static void Tensor(int length, ReadOnlySpan<int> shape, string name)
    {
        Int128 elements = 1;
        foreach (int size in shape)
        {
            elements *= size;
        }

        if (elements != length)
        {
            throw new ArgumentException($"{name} must hold [{string.Join(", ", shape.ToArray())}], {elements} elements, but has {length}.", name);
        }
    }

    /// <summary>An output shares no memory with another parameter.</summary>
    /// <param name="output">The output.</param>
    /// <param name="name">Its name.</param>
    /// <param name="other">What it must not overlap.</param>
    /// <param name="otherName">The other's name.</param>
    /// <exception cref="ArgumentException">The two overlap.</exception>
    public static void Apart(ReadOnlySpan<float> output, string name, ReadOnlySpan<float> other, string otherName)
    {
        if (output.Overlaps(other))
        {
            throw new ArgumentException($"{name} overlaps {otherName}.", name);
        }
    }
}
