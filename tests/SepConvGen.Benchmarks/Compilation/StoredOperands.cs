using SepConvGen.Benchmarks.Cases;

namespace SepConvGen.Benchmarks.Compilation;

/// <summary>How the operands of a kernel in float are stored: its images, or its filters.</summary>
/// <param name="Name">What the report and the command line call it.</param>
/// <param name="Element">As C# writes an element of an image.</param>
/// <param name="Argument">What the attribute says of it; empty for nothing.</param>
internal abstract record StoredOperands(string Name, string Element, string Argument)
{
    // The elements of an array of .NET come after its header, so that few arrays begin with a cache line.
    private const int PastHeader = 16;

    /// <summary>Whether rows lie apart, by strides that the call states.</summary>
    public bool HasStrides { get; init; }

    /// <summary>Bytes between a multiple of 64 and the first element.</summary>
    public int Past { get; init; }

    /// <summary>Those that can be measured beside float.</summary>
    public static IReadOnlyList<StoredOperands> All { get; } =
    [
        new StoredOperands<Half>("half", "Half", "", (values, _) => Array.ConvertAll(values, value => (Half)value), (stored, _) => Array.ConvertAll(stored, value => (float)value)),
        new StoredOperands<ushort>("bfloat16", "ushort", "Storage = Storage.BFloat16", (values, _) => Array.ConvertAll(values, BFloat16Bits.FromSingle), (stored, _) => Array.ConvertAll(stored, BFloat16Bits.ToSingle)),
        new StoredOperands<float>("nchw", "float", "Layout = Layout.Nchw", Planes.Of, Planes.Pixels),
        new StoredOperands<float>("strides", "float", "", PaddedRows.Of, PaddedRows.Dense) { HasStrides = true },
        new StoredOperands<float>("arrays", "float", "", (values, _) => values, (stored, _) => stored) { Past = PastHeader },
        new StoredOperands<float>("half-weights", "float", "WeightStorage = Storage.Half", (values, _) => values, (stored, _) => stored),
        new StoredOperands<float>("bfloat16-weights", "float", "WeightStorage = Storage.BFloat16", (values, _) => values, (stored, _) => stored),
    ];
}

/// <param name="Store">Floats, channels last, of images of so many pixels and channels, as they are stored.</param>
/// <param name="Read">And back.</param>
/// <inheritdoc cref="StoredOperands(string, string, string)"/>
internal sealed record StoredOperands<T>(string Name, string Element, string Argument, Func<float[], ImageSize, T[]> Store, Func<T[], ImageSize, float[]> Read)
    : StoredOperands(Name, Element, Argument)
    where T : unmanaged;
