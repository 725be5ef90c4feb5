namespace SepConvGen.Benchmarks.Peers.Onnx;

/// <summary>What all sessions share: all graph optimisations on, a number of threads for the nodes.</summary>
internal sealed class OrtSetup : IDisposable
{
    private const int AllOptimisations = 99;

    public OrtSetup(OrtLibrary library, int threads)
    {
        Library = library;
        Threads = threads;
        Environment = library.CreateEnvironment();
        SessionOptions = library.Create(OrtFunction.CreateSessionOptions);
        library.Set(OrtFunction.SetSessionGraphOptimizationLevel, SessionOptions, AllOptimisations);
        library.Set(OrtFunction.SetIntraOpNumThreads, SessionOptions, threads);
        MemoryInfo = library.CreateMemoryInfo();
    }

    public OrtLibrary Library { get; }

    public int Threads { get; }

    public nint Environment { get; }

    public nint SessionOptions { get; }

    public nint MemoryInfo { get; }

    public void Dispose()
    {
        Library.Release(OrtFunction.ReleaseMemoryInfo, MemoryInfo);
        Library.Release(OrtFunction.ReleaseSessionOptions, SessionOptions);
        Library.Release(OrtFunction.ReleaseEnv, Environment);
    }
}
