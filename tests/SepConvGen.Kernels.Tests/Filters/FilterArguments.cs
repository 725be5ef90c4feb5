using System.Runtime.InteropServices;
using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests.Filters;

/// <summary>The arguments of one call of a filter: images between guard pages, the input read-only.</summary>
internal sealed class FilterArguments : IDisposable
{
    /// <summary>In every byte of the output that was not written.</summary>
    public const byte Unwritten = 0xA5;

    private readonly GuardedMemory<float> input;
    private readonly GuardedMemory<float> output;
    private readonly Flush flush;
    private readonly int inputBytes;
    private readonly int outputBytes;
    private readonly Dictionary<string, int> sizes;

    public FilterArguments(byte[] image, int outputBytes, int batch, int height, int width, Flush flush)
    {
        (this.flush, inputBytes, this.outputBytes) = (flush, image.Length, outputBytes);
        input = new GuardedMemory<float>((image.Length + 3) / 4, flush);
        output = new GuardedMemory<float>((outputBytes + 3) / 4, flush);
        image.CopyTo(Bytes(input, inputBytes));
        input.MakeReadOnly();
        Result.Fill(Unwritten);
        sizes = new() { ["batch"] = batch, ["height"] = height, ["width"] = width, ["firstRow"] = 0, ["endRow"] = batch * height };
    }

    public Span<byte> Result => Bytes(output, outputBytes);

    public ParallelOptions Options { get; } = new() { MaxDegreeOfParallelism = 2 };

    public FilterArguments Rows(int first, int end)
    {
        (sizes["firstRow"], sizes["endRow"]) = (first, end);
        return this;
    }

    public ReadOnlySpan<T> Read<T>()
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(Bytes(input, inputBytes));

    public Span<T> Write<T>()
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(Result);

    public int Size(string name) => sizes[name];

    public void Dispose()
    {
        ((IDisposable)input).Dispose();
        ((IDisposable)output).Dispose();
    }

    private Span<byte> Bytes(GuardedMemory<float> memory, int length)
    {
        Span<byte> bytes = MemoryMarshal.AsBytes(memory.GetSpan());
        return flush == Flush.Start ? bytes[..length] : bytes[^length..];
    }
}
