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

/// <summary>Elements in whole pages of their own, between two pages that nobody may touch.</summary>
/// <remarks>The rest of the pages on the other side of the buffer holds canaries.</remarks>
internal sealed unsafe class GuardedMemory<T> : MemoryManager<T>
    where T : unmanaged
{
    private readonly byte* mapping;
    private readonly nuint mappingSize;
    private readonly nuint contentSize;
    private readonly T* buffer;
    private readonly int length;

    public GuardedMemory(int length, Flush flush)
    {
        nuint page = (nuint)Environment.SystemPageSize;
        nuint bytes = (nuint)length * (nuint)sizeof(T);
        this.length = length;
        contentSize = (Math.Max(bytes, 1) + page - 1) / page * page;
        mappingSize = contentSize + (2 * page);
        mapping = (byte*)Pages.Reserve(mappingSize);
        Pages.Protect((nint)Content, contentSize, PageAccess.ReadWrite);
        buffer = (T*)(flush == Flush.Start ? Content : Content + contentSize - bytes);
        Canary.Fill(new Span<T>(Content, (int)(contentSize / (nuint)sizeof(T))));
    }

    private byte* Content => mapping + Environment.SystemPageSize;

    public override Span<T> GetSpan() => new(buffer, length);

    /// <summary>From now on a write to the buffer faults.</summary>
    public void MakeReadOnly() => Pages.Protect((nint)Content, contentSize, PageAccess.Read);

    /// <summary>Whether the pages around the buffer still hold what was there.</summary>
    public bool IsSlackIntact()
    {
        T* start = (T*)Content;
        T* end = (T*)(Content + contentSize);
        ReadOnlySpan<T> before = new(start, (int)(buffer - start));
        ReadOnlySpan<T> after = new(buffer + length, (int)(end - (buffer + length)));
        return Canary.FirstWritten(before) < 0 && Canary.FirstWritten(after) < 0;
    }

    public override MemoryHandle Pin(int elementIndex = 0) => new(buffer + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing) => Pages.Release((nint)mapping, mappingSize);
}
