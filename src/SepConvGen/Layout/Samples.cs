using System.Runtime.CompilerServices;

namespace SepConvGen;

/// <summary>The samples of image filters: byte, ushort, short and float, to what is computed with and back.</summary>
internal static class Samples
{
    /// <summary>The whole form of a filter over samples of one type to samples of another; null if there is none.</summary>
    public static WholeFilter? Whole<TInput, TOutput>(FilterOperands<float> operands)
        where TInput : unmanaged
        where TOutput : unmanaged
    {
        Check<TInput>();
        Check<TOutput>();
        return typeof(TInput) == typeof(float)
            ? null
            : WholeFilter.Of(
                operands.ColumnTaps.ToArray(),
                operands.RowTaps.ToArray(),
                operands.Scale,
                operands.Offset,
                Least<TInput>(),
                Most<TInput>(),
                typeof(TOutput) == typeof(float));
    }

    /// <summary>The least sample of an integer type.</summary>
    public static int Least<T>() => typeof(T) == typeof(short) ? short.MinValue : 0;

    /// <summary>The greatest sample of an integer type.</summary>
    public static int Most<T>() =>
        typeof(T) == typeof(byte) ? byte.MaxValue : typeof(T) == typeof(short) ? short.MaxValue : ushort.MaxValue;

    /// <summary>A sample as a float, exactly.</summary>
    public static float ToFloat<T>(T sample)
        where T : unmanaged =>
        typeof(T) == typeof(byte) ? Unsafe.BitCast<T, byte>(sample)
        : typeof(T) == typeof(ushort) ? Unsafe.BitCast<T, ushort>(sample)
        : typeof(T) == typeof(short) ? Unsafe.BitCast<T, short>(sample)
        : typeof(T) == typeof(float) ? Unsafe.BitCast<T, float>(sample)
        : throw NotASample<T>();

    /// <summary>The sample of a float result.</summary>
    public static T FromFloat<T>(float value)
        where T : unmanaged =>
        typeof(T) == typeof(float) ? Unsafe.BitCast<float, T>(value) : FromExact<T>(value);

    /// <summary>The sample of an exact result: half to even, saturated; NaN is not greater than anything and becomes the lowest value.</summary>
    public static T FromExact<T>(double value)
        where T : unmanaged =>
        typeof(T) == typeof(byte) ? Unsafe.BitCast<byte, T>((byte)Saturated<T>(value))
        : typeof(T) == typeof(ushort) ? Unsafe.BitCast<ushort, T>((ushort)Saturated<T>(value))
        : typeof(T) == typeof(short) ? Unsafe.BitCast<short, T>((short)Saturated<T>(value))
        : typeof(T) == typeof(float) ? Unsafe.BitCast<float, T>((float)value)
        : throw NotASample<T>();

    private static int Saturated<T>(double value) =>
        (int)Math.Round(value > Least<T>() ? value < Most<T>() ? value : Most<T>() : Least<T>(), MidpointRounding.ToEven);

    private static void Check<T>()
        where T : unmanaged => _ = ToFloat<T>(default);

    private static NotSupportedException NotASample<T>() => new($"Samples are byte, ushort, short or float, not {typeof(T)}.");
}
