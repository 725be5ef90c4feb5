using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Checking;
using SepConvGen.Benchmarks.Compilation;
using SepConvGen.Benchmarks.Implementations;
using SepConvGen.Benchmarks.Peers;
using SepConvGen.Benchmarks.Reporting;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Contests;

/// <summary>Layers: kernels, the generic path, ONNX Runtime and oneDNN.</summary>
internal sealed class LayerContest(KernelOptions options, IReadOnlyList<Layer> layers) : Contest
{
    private readonly PeerSet peers = options.Peers ? PeerSet.Open(options.Tier, options.Threads) : PeerSet.None;
    private GeneratedAssembly? kernels;
    private GeneratedAssembly? fixedSizes;
    private GeneratedAssembly? separate;
    private IReadOnlyList<(StoredOperands Form, GeneratedAssembly Kernels)> stored = [];

    public override IReadOnlyList<Case> Cases => layers;

    public override IEnumerable<string> Versions => peers.Peers.Select(peer => peer.Version);

    public override Yardstick Yardstick { get; } = new OperationYardstick(options.Tier);

    public override void Compile()
    {
        kernels = new(layers, options.Tier, options.Threads, options.FreeSizes);
        fixedSizes = options.FreeSizes ? new(layers, options.Tier, options.Threads) : null;
        stored = [.. options.Beside.Select(form => (form, new GeneratedAssembly(layers, options.Tier, options.Threads, options.FreeSizes, stored: form)))];
        Layer[] steps = [.. layers.Where(layer => layer.HasExpansion).SelectMany(layer => layer.Steps())];
        separate = steps.Length > 0 ? new(steps, options.Tier, options.Threads, options.FreeSizes) : null;
    }

    public override void Prepare(int index, Contestants contestants)
    {
        Layer layer = layers[index];
        Operands operands = new(layer);
        Floats input = contestants.Keep(Floats.Of(operands.Input));
        Implementation kernel = contestants.Add(kernels!.Kernel(layer, index, operands, input));
        Implementation generic = contestants.Add(new GenericPath(layer, operands, input));
        Dispatch.Check(kernel, options.Tier);
        Answers answers = new(layer, operands);
        answers.CheckBits(kernel);
        answers.CheckBits(generic);
        if (fixedSizes is not null)
        {
            answers.CheckBits(contestants.Add(fixedSizes.Kernel(layer, index, operands, input, "fixed")));
        }

        if (layer.HasExpansion)
        {
            int step = layers.Take(index).Where(other => other.HasExpansion).Sum(other => other.Steps().Count());
            answers.CheckBits(contestants.Add(new SeparateKernels(separate!, layer, step, operands, input)));
        }

        foreach ((StoredOperands form, GeneratedAssembly assembly) in stored)
        {
            switch (form)
            {
                case StoredOperands<Half>:
                    Add<Half>();
                    break;
                case StoredOperands<ushort>:
                    Add<ushort>();
                    break;
                default:
                    Add<float>();
                    break;
            }

            void Add<T>()
                where T : unmanaged
            {
                GeneratedStored<T> implementation = contestants.Add(assembly.Stored<T>(layer, index, operands));
                using Floats seen = Floats.Of(implementation.Input());
                using GeneratedKernel same = kernels.Kernel(layer, index, operands, seen);
                same.Run(1);
                Answers.CheckBits(implementation, implementation.Stored(same.Result()), layer);
            }
        }

        foreach (IPeer peer in peers.Peers)
        {
            contestants.Add(peer.Prepare(layer, operands, answers.CheckValues));
        }
    }

    public override void Dispose() => peers.Dispose();
}
