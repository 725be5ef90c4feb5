namespace SepConvGen.Kernels.Tests.Compact;

/// <summary>The numbers of a type in which operands are stored.</summary>
internal static class Stored
{
    /// <summary>The number of the type that is nearest to a float, as a float.</summary>
    public static float Round(Type type, float value) =>
        type == typeof(Half) ? (float)(Half)value
        : type == typeof(ushort) ? BFloat16Bits.ToSingle(BFloat16Bits.FromSingle(value))
        : value;

    public static float[] Round(Type type, float[] values) => Array.ConvertAll(values, value => Round(type, value));
}
