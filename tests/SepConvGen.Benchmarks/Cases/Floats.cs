namespace SepConvGen.Benchmarks.Cases;

/// <summary>Floats in aligned native memory.</summary>
internal sealed class Floats(int length) : Aligned<float>(length)
{
    public static Floats Of(ReadOnlySpan<float> values)
    {
        Floats floats = new(values.Length);
        values.CopyTo(floats.Span);
        return floats;
    }
}
