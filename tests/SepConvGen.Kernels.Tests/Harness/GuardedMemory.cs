using System.Buffers;

namespace SepConvGen.Kernels.Tests.Harness;

/// <summary>Where a buffer lies between its guard pages.</summary>
internal enum Flush
{
    /// <summary>The first element is the first of a page: an access before it faults.</summary>
    Start,

    /// <summary>The last element is the last of a page: an access after it faults.</summary>
    End,
}

/// <summary>Floats in whole pages of their own, between two pages that nobody may touch.</summary>
/// <remarks>The rest of the pages on the other side of the buffer holds canaries.</remarks>
internal sealed unsafe class GuardedMemory : MemoryManager<float>
{
    private readonly byte* mapping;
    private readonly nuint mappingSize;
    private readonly nuint contentSize;
    private readonly float* buffer;
    private readonly int length;

    public GuardedMemory(int length, Flush flush)
    {
        nuint page = (nuint)Environment.SystemPageSize;
        nuint bytes = (nuint)length * sizeof(float);
        this.length = length;
        contentSize = (Math.Max(bytes, 1) + page - 1) / page * page;
        mappingSize = contentSize + (2 * page);
        mapping = (byte*)Pages.Reserve(mappingSize);
        Pages.Protect((nint)Content, contentSize, PageAccess.ReadWrite);
        buffer = (float*)(flush == Flush.Start ? Content : Content + contentSize - bytes);
        Canary.Fill(new Span<float>(Content, (int)(contentSize / sizeof(float))));
    }

    private byte* Content => mapping + Environment.SystemPageSize;

    public override Span<float> GetSpan() => new(buffer, length);

    /// <summary>From now on a write to the buffer faults.</summary>
    public void MakeReadOnly() => Pages.Protect((nint)Content, contentSize, PageAccess.Read);

    /// <summary>Whether the pages around the buffer still hold what was there.</summary>
    public bool IsSlackIntact()
    {
        float* start = (float*)Content;
        float* end = (float*)(Content + contentSize);
        ReadOnlySpan<float> before = new(start, (int)(buffer - start));
        ReadOnlySpan<float> after = new(buffer + length, (int)(end - (buffer + length)));
        return Canary.FirstWritten(before) < 0 && Canary.FirstWritten(after) < 0;
    }

    public override MemoryHandle Pin(int elementIndex = 0) => new(buffer + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing) => Pages.Release((nint)mapping, mappingSize);
}
