using System.Runtime.Loader;
using SepConvGen.Benchmarks.Implementations;
using SepConvGen.Tests.Shared;

namespace SepConvGen.Benchmarks.Networks;

/// <summary>The class of a network, out of its assembly.</summary>
internal sealed class GeneratedNetwork : Implementation
{
    private readonly NetworkTensors tensors;
    private readonly nint[] addresses;
    private readonly ParallelOptions options;
    private readonly IDisposable entry;
    private readonly Action<nint[], ParallelOptions> run;
    private readonly Action<Action<int>?> hear;

    public GeneratedNetwork(KnownNetwork network, string assembly, int threads)
    {
        Threads = threads;
        options = new() { MaxDegreeOfParallelism = threads };
        tensors = new(network);
        addresses = [.. tensors.All.Select(tensor => tensor.Address)];
        Type type = new AssemblyLoadContext(network.Name).LoadFromAssemblyPath(Path.GetFullPath(assembly)).GetType(NetworkFile.EntryType, throwOnError: true)!;
        entry = (IDisposable)Activator.CreateInstance(type)!;
        run = type.GetMethod("Run")!.CreateDelegate<Action<nint[], ParallelOptions>>(entry);
        hear = type.GetMethod("Hear")!.CreateDelegate<Action<Action<int>?>>(entry);
        Steps = (IReadOnlyList<NetworkStep>)type.GetProperty("Steps")!.GetValue(null)!;
    }

    public override string Name => "sepconvgen";

    public override int Threads { get; }

    public IReadOnlyList<NetworkStep> Steps { get; }

    public override void Run(int calls)
    {
        for (int call = 0; call < calls; call++)
        {
            run(addresses, options);
        }
    }

    /// <summary>Runs once, and tells after each step.</summary>
    public void Run(Action<int> heard)
    {
        hear(heard);
        run(addresses, options);
        hear(null);
    }

    public override float[] Result() => tensors.Result();

    public override void Dispose()
    {
        entry.Dispose();
        tensors.Dispose();
    }
}
