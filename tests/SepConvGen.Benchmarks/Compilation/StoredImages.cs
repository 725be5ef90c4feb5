using SepConvGen.Benchmarks.Cases;

namespace SepConvGen.Benchmarks.Compilation;

/// <summary>How the images of a kernel in float are stored.</summary>
/// <param name="Name">What the report and the command line call it.</param>
/// <param name="Element">As C# writes an element.</param>
/// <param name="Argument">What the attribute says of it; empty for nothing.</param>
internal abstract record StoredImages(string Name, string Element, string Argument)
{
    /// <summary>Those that can be measured beside float.</summary>
    public static IReadOnlyList<StoredImages> All { get; } =
    [
        new StoredImages<Half>("half", "Half", "", (values, _) => Array.ConvertAll(values, value => (Half)value), (stored, _) => Array.ConvertAll(stored, value => (float)value)),
        new StoredImages<ushort>("bfloat16", "ushort", "Storage = Storage.BFloat16", (values, _) => Array.ConvertAll(values, BFloat16Bits.FromSingle), (stored, _) => Array.ConvertAll(stored, BFloat16Bits.ToSingle)),
        new StoredImages<float>("nchw", "float", "Layout = Layout.Nchw", Planes.Of, Planes.Pixels),
    ];
}

/// <param name="Store">Floats, channels last, of images of so many pixels and channels, as they are stored.</param>
/// <param name="Read">And back.</param>
/// <inheritdoc cref="StoredImages(string, string, string)"/>
internal sealed record StoredImages<T>(string Name, string Element, string Argument, Func<float[], ImageSize, T[]> Store, Func<T[], ImageSize, float[]> Read)
    : StoredImages(Name, Element, Argument)
    where T : unmanaged;
