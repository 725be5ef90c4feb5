namespace SepConvGen.Benchmarks.Implementations;

/// <summary>The border that is reflected at the outermost pixel: "cb abcd cb".</summary>
internal static class Reflection
{
    /// <summary>The pixel that stands for one beyond the border by less than the size.</summary>
    public static int Of(int position, int size) => position < 0 ? -position : position >= size ? (2 * (size - 1)) - position : position;
}
