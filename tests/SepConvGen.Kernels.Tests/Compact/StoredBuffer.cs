using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests.Compact;

/// <summary>An operand of a call between guard pages, in the type in which the kernel takes it.</summary>
internal abstract class StoredBuffer : IDisposable
{
    public static StoredBuffer Of(Type type, int length, Flush flush) =>
        type == typeof(Half) ? new StoredBuffer<Half>(length, flush, value => (Half)value, stored => (float)stored, (arguments, name, memory) => arguments.Set(name, memory))
        : type == typeof(ushort) ? new StoredBuffer<ushort>(length, flush, BFloat16Bits.FromSingle, BFloat16Bits.ToSingle, (arguments, name, memory) => arguments.Set(name, memory))
        : new StoredBuffer<float>(length, flush, value => value, stored => stored, (arguments, name, memory) => arguments.Set(name, memory));

    /// <summary>Stores values, and forbids writing.</summary>
    public abstract void Fill(float[] values);

    /// <summary>What it holds, widened; all of it must have been written, and nothing beside it.</summary>
    public abstract float[] Results(string what);

    /// <summary>Makes it an argument.</summary>
    public abstract void Pass(KernelArguments arguments, string name);

    public abstract void Dispose();
}

/// <summary>One of a type.</summary>
internal sealed class StoredBuffer<T>(int length, Flush flush, Func<float, T> round, Func<T, float> widen, Action<KernelArguments, string, Memory<T>> pass) : StoredBuffer
    where T : unmanaged
{
    private readonly GuardedMemory<T> memory = new(length, flush);

    public override void Fill(float[] values)
    {
        Array.ConvertAll(values, value => round(value)).CopyTo(memory.GetSpan());
        memory.MakeReadOnly();
    }

    public override float[] Results(string what)
    {
        int unwritten = Canary.FirstUnwritten<T>(memory.GetSpan());
        Assert.True(unwritten < 0, $"{what}: element {unwritten} was not written.");
        Assert.True(memory.IsSlackIntact(), $"{what}: written outside the output.");
        return Array.ConvertAll(memory.GetSpan().ToArray(), stored => widen(stored));
    }

    public override void Pass(KernelArguments arguments, string name) => pass(arguments, name, memory.Memory);

    public override void Dispose() => ((IDisposable)memory).Dispose();
}
