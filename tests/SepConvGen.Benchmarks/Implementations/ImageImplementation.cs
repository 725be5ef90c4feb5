using System.Numerics;
using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Implementations;

/// <summary>One way to filter an image.</summary>
/// <typeparam name="TOutput">A sample of the result.</typeparam>
internal abstract class ImageImplementation<TOutput>(ImageFilter filter) : Implementation
    where TOutput : unmanaged, INumber<TOutput>
{
    protected ImageFilter Filter { get; } = filter;

    protected Aligned<TOutput> Output { get; } = new(filter.Length);

    public override float[] Result()
    {
        float[] result = new float[Output.Length];
        for (int index = 0; index < result.Length; index++)
        {
            result[index] = float.CreateTruncating(Output.Span[index]);
        }

        return result;
    }

    public override void Dispose() => Output.Dispose();
}
