using System.Numerics;
using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Implementations;

/// <summary>The input copied as it is, for scale: what it takes to read and to write an image.</summary>
internal sealed class ImageCopy<T>(ImageFilter filter, Aligned<T> input) : ImageImplementation<T>(filter)
    where T : unmanaged, INumber<T>
{
    public override string Name => "copy";

    public override bool Computes => false;

    public override void Run(int calls)
    {
        for (int call = 0; call < calls; call++)
        {
            input.Span.CopyTo(Output.Span);
        }
    }
}
