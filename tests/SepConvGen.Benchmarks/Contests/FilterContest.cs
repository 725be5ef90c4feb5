using System.Numerics;
using System.Reflection;
using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Checking;
using SepConvGen.Benchmarks.Compilation;
using SepConvGen.Benchmarks.Implementations;
using SepConvGen.Benchmarks.Peers.OpenCv;
using SepConvGen.Benchmarks.Reporting;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Contests;

/// <summary>Image filters: kernels, the generic path, OpenCV, and a copy of the image for scale.</summary>
internal sealed class FilterContest(KernelOptions options, IReadOnlyList<ImageFilter> filters) : Contest
{
    private const int Seed = 20261120;

    private readonly OpenCvPeer? peer = options.Peers ? OpenCvPeer.Open(options.Threads) : null;
    private Type? kernels;

    public override IReadOnlyList<Case> Cases => filters;

    public override IEnumerable<string> Versions => peer is null ? [] : [peer.Version];

    public override Yardstick Yardstick { get; } = new PixelYardstick();

    public override void Compile() => kernels = KernelAssembly.Load(FilterSource.Of(filters, options.Threads > 1), options.Tier);

    public override void Prepare(int index, Contestants contestants)
    {
        ImageFilter filter = filters[index];
        MethodInfo method = kernels!.GetMethod(KernelSource.Name(index))!;
        switch (filter.Input, filter.Output)
        {
            case (SampleType.Byte, SampleType.Byte):
                Prepare<byte, byte>(filter, method, random => (byte)random.Next(byte.MaxValue + 1), contestants);
                break;
            case (SampleType.Byte, SampleType.Short):
                Prepare<byte, short>(filter, method, random => (byte)random.Next(byte.MaxValue + 1), contestants);
                break;
            case (SampleType.Float, SampleType.Float):
                Prepare<float, float>(filter, method, random => random.NextSingle(), contestants);
                break;
            default:
                throw new InvalidOperationException($"{filter.Name}: a filter from {filter.Input} to {filter.Output} is not measured here.");
        }
    }

    public override void Dispose()
    {
    }

    private void Prepare<TInput, TOutput>(ImageFilter filter, MethodInfo method, Func<Random, TInput> sample, Contestants contestants)
        where TInput : unmanaged, INumber<TInput>
        where TOutput : unmanaged, INumber<TOutput>
    {
        Random random = new(Seed);
        Aligned<TInput> input = contestants.Keep(new Aligned<TInput>(filter.Length));
        float[] samples = new float[filter.Length];
        for (int index = 0; index < samples.Length; index++)
        {
            input.Span[index] = sample(random);
            samples[index] = float.CreateTruncating(input.Span[index]);
        }

        Implementation kernel = contestants.Add<Implementation>(options.Threads == 1
            ? new GeneratedFilter<TInput, TOutput>(filter, method.CreateDelegate<FilterKernel<TInput, TOutput>>(), input)
            : new GeneratedParallelFilter<TInput, TOutput>(filter, method.CreateDelegate<ParallelFilterKernel<TInput, TOutput>>(), input, options.Threads));
        Dispatch.Check(kernel, options.Tier);
        using FilterReference<TInput, TOutput> reference = new(filter, input);
        reference.Run(1);
        FilterAnswers answers = new(filter, samples, reference.Result());
        answers.CheckBits(kernel);
        answers.CheckBits(contestants.Add(new GenericFilter<TInput, TOutput>(filter, input)));
        if (peer is not null)
        {
            contestants.Add(peer.Prepare<TInput, TOutput>(filter, input, answers.CheckValues));
        }

        contestants.Add(new ImageCopy<TInput>(filter, input));
    }
}
