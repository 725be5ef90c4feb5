using System.Globalization;
using System.Runtime.InteropServices;
using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Implementations;
using SepConvGen.Benchmarks.Measuring;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Peers.OneDnn;

/// <summary>oneDNN, in the layout that it chooses itself or, where that is faster, in a plain one.</summary>
internal sealed partial class OneDnnPeer : IPeer
{
    public const string File = Dnnl.Library;
    public const string OpenMpFile = "libgomp.so.1";

    private static readonly (int Tag, string Name)[] Tags = [(DnnlTag.Any, "own layout"), (DnnlTag.Nhwc, "NHWC"), (DnnlTag.Nchw, "NCHW")];

    private readonly DnnlEngine engine;
    private readonly int threads;
    private readonly string limit = "";

    public OneDnnPeer(Tier tier, int threads)
    {
        this.threads = threads;
        if (tier.Name is "avx2" or "scalar")
        {
            // there is no plain scalar code in it
            bool avx2 = tier.Name == "avx2";
            Dnnl.Check(Dnnl.SetMaxCpuIsa(avx2 ? Dnnl.Avx2 : Dnnl.Sse41));
            limit = avx2 ? ", at most AVX2" : ", at most SSE4.1";
        }

        SetThreads(threads);
        engine = new();
    }

    public unsafe string Version
    {
        get
        {
            int* version = Dnnl.Version();
            return string.Create(CultureInfo.InvariantCulture, $"oneDNN {version[0]}.{version[1]}.{version[2]}, threads: {threads}{limit}");
        }
    }

    public Implementation Prepare(Layer layer, Operands operands, Action<Implementation> check) => Fastest.Of(
        Tags.Select(tag => OneDnnLayer.Create(layer, operands, engine, tag.Tag, tag.Name, threads)).OfType<OneDnnLayer>(),
        check);

    public void Dispose() => engine.Dispose();

    [LibraryImport(OpenMpFile, EntryPoint = "omp_set_num_threads")]
    private static partial void SetThreads(int threads);
}
