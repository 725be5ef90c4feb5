using Xunit;

namespace SepConvGen.Networks.Tests.Operators;

/// <summary>A span with elements around it that must stay as they are.</summary>
internal sealed class Guarded
{
    private const int Width = 67;
    private const float Sentinel = 1234.5f;

    private readonly float[] all;
    private readonly int length;

    public Guarded(long length)
    {
        this.length = checked((int)length);
        all = new float[this.length + (2 * Width)];
        all.AsSpan().Fill(Sentinel);
    }

    public Guarded(ReadOnlySpan<float> elements)
        : this(elements.Length) => elements.CopyTo(Span);

    public Span<float> Span => all.AsSpan(Width, length);

    /// <summary>The elements, once nothing around them has changed.</summary>
    public float[] Checked()
    {
        Assert.All(all[..Width], x => Assert.Equal(Sentinel, x));
        Assert.All(all[^Width..], x => Assert.Equal(Sentinel, x));
        return Span.ToArray();
    }
}
