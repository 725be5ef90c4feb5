using System.Runtime.InteropServices;

namespace SepConvGen.Benchmarks.Peers.OneDnn;

/// <summary>The part of oneDNN's C interface, version 2, that convolutions need.</summary>
/// <remarks>Descriptors are given as pointers to memory that the library fills: their layout does not matter here.</remarks>
internal static partial class Dnnl
{
    public const string Library = "libdnnl.so.2";

    // Room for the two descriptors: 696 and 5,976 bytes in version 2.6.
    public const int LayoutBytes = 2048;
    public const int ConvolutionBytes = 16384;

    public const int Cpu = 1;
    public const int Float32 = 3;
    public const int ForwardInference = 96;
    public const int DirectConvolution = 1;
    public const int Clip = 0xff;
    public const int Relu = 0x1f;
    public const int HardSwish = 0x70;
    public const int Add = 0x1fff0;
    public const int DefaultStream = 1;
    public const int Avx2 = 0x7;
    public const int Sse41 = 0x1;

    public static void Check(int status)
    {
        if (status != 0)
        {
            throw new InvalidOperationException($"oneDNN failed with status {status}.");
        }
    }

    [LibraryImport(Library, EntryPoint = "dnnl_version")]
    public static unsafe partial int* Version();

    [LibraryImport(Library, EntryPoint = "dnnl_set_max_cpu_isa")]
    public static partial int SetMaxCpuIsa(int isa);

    [LibraryImport(Library, EntryPoint = "dnnl_engine_create")]
    public static partial int EngineCreate(out nint engine, int kind, nuint index);

    [LibraryImport(Library, EntryPoint = "dnnl_engine_destroy")]
    public static partial int EngineDestroy(nint engine);

    [LibraryImport(Library, EntryPoint = "dnnl_stream_create")]
    public static partial int StreamCreate(out nint stream, nint engine, uint flags);

    [LibraryImport(Library, EntryPoint = "dnnl_stream_destroy")]
    public static partial int StreamDestroy(nint stream);

    [LibraryImport(Library, EntryPoint = "dnnl_stream_wait")]
    public static partial int StreamWait(nint stream);

    [LibraryImport(Library, EntryPoint = "dnnl_memory_desc_init_by_tag")]
    public static partial int LayoutInit(nint layout, int dimensions, ReadOnlySpan<long> sizes, int type, int tag);

    [LibraryImport(Library, EntryPoint = "dnnl_memory_desc_get_size")]
    public static partial nuint LayoutSize(nint layout);

    [LibraryImport(Library, EntryPoint = "dnnl_memory_create")]
    public static partial int MemoryCreate(out nint memory, nint layout, nint engine, nint data);

    [LibraryImport(Library, EntryPoint = "dnnl_memory_destroy")]
    public static partial int MemoryDestroy(nint memory);

    [LibraryImport(Library, EntryPoint = "dnnl_dilated_convolution_forward_desc_init")]
    public static partial int ConvolutionInit(
        nint convolution,
        int kind,
        int algorithm,
        nint source,
        nint weights,
        nint bias,
        nint destination,
        ReadOnlySpan<long> strides,
        ReadOnlySpan<long> dilations,
        ReadOnlySpan<long> before,
        ReadOnlySpan<long> after);

    [LibraryImport(Library, EntryPoint = "dnnl_primitive_attr_create")]
    public static partial int AttributesCreate(out nint attributes);

    [LibraryImport(Library, EntryPoint = "dnnl_primitive_attr_destroy")]
    public static partial int AttributesDestroy(nint attributes);

    [LibraryImport(Library, EntryPoint = "dnnl_primitive_attr_set_post_ops")]
    public static partial int SetPostOps(nint attributes, nint postOps);

    [LibraryImport(Library, EntryPoint = "dnnl_post_ops_create")]
    public static partial int PostOpsCreate(out nint postOps);

    [LibraryImport(Library, EntryPoint = "dnnl_post_ops_destroy")]
    public static partial int PostOpsDestroy(nint postOps);

    [LibraryImport(Library, EntryPoint = "dnnl_post_ops_append_eltwise")]
    public static partial int AppendElementwise(nint postOps, float scale, int algorithm, float alpha, float beta);

    [LibraryImport(Library, EntryPoint = "dnnl_post_ops_append_binary")]
    public static partial int AppendBinary(nint postOps, int algorithm, nint layout);

    [LibraryImport(Library, EntryPoint = "dnnl_primitive_desc_create")]
    public static partial int DescriptionCreate(out nint description, nint operation, nint attributes, nint engine, nint hint);

    [LibraryImport(Library, EntryPoint = "dnnl_reorder_primitive_desc_create")]
    public static partial int ReorderCreate(out nint description, nint source, nint sourceEngine, nint destination, nint destinationEngine, nint attributes);

    [LibraryImport(Library, EntryPoint = "dnnl_primitive_desc_query")]
    public static partial int Query(nint description, int what, int index, out nint result);

    [LibraryImport(Library, EntryPoint = "dnnl_primitive_desc_query_md")]
    public static partial nint QueryLayout(nint description, int what, int index);

    [LibraryImport(Library, EntryPoint = "dnnl_primitive_desc_destroy")]
    public static partial int DescriptionDestroy(nint description);

    [LibraryImport(Library, EntryPoint = "dnnl_primitive_create")]
    public static partial int PrimitiveCreate(out nint primitive, nint description);

    [LibraryImport(Library, EntryPoint = "dnnl_primitive_destroy")]
    public static partial int PrimitiveDestroy(nint primitive);

    [LibraryImport(Library, EntryPoint = "dnnl_primitive_execute")]
    public static unsafe partial int Execute(nint primitive, nint stream, int count, DnnlArgument* arguments);
}
