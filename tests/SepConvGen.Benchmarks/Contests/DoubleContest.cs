using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Checking;
using SepConvGen.Benchmarks.Compilation;
using SepConvGen.Benchmarks.Implementations;
using SepConvGen.Benchmarks.Reporting;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Contests;

/// <summary>Layers in double: kernels alone, against the peak in double.</summary>
internal sealed class DoubleContest(KernelOptions options, IReadOnlyList<Layer> layers) : Contest
{
    private Type? kernels;

    public override IReadOnlyList<Case> Cases => layers;

    public override IEnumerable<string> Versions => [];

    public override Yardstick Yardstick { get; } = new OperationYardstick(options.Tier);

    public override void Compile() => kernels = KernelAssembly.Load(KernelSource.Of(layers, new(Parallel: options.Threads > 1, InDouble: true)), options.Tier);

    public override void Prepare(int index, Contestants contestants)
    {
        Layer layer = layers[index];
        DoubleOperands operands = new(new Operands(layer));
        Aligned<double> input = contestants.Keep(new Aligned<double>(operands.Input.Length));
        operands.Input.CopyTo(input.Span);
        var pack = kernels!.GetMethod(KernelSource.PackerName(index))!.CreateDelegate<Func<double[][], PackedWeights>>();
        var kernel = kernels.GetMethod(KernelSource.Caller(index))!.CreateDelegate<DoubleKernel>();
        GeneratedDouble generated = contestants.Add(new GeneratedDouble(layer, kernel, pack(operands.Weights), input, options.Threads));
        Dispatch.Check(generated, options.Tier);
        if (!generated.Output.Span.SequenceEqual(operands.Expected(layer)))
        {
            throw new InvalidOperationException($"{layer.Name}: the kernel in double has not the bits of the reference.");
        }
    }

    public override void Dispose()
    {
    }
}
