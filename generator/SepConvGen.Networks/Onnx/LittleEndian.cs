using System;
using System.Runtime.InteropServices;

namespace SepConvGen.Networks.Onnx;

/// <summary>Numbers out of bytes, the least significant byte first, whatever the machine's own order.</summary>
internal static class LittleEndian
{
    public static ushort UInt16(byte[] bytes, int at) => (ushort)(bytes[at] | (bytes[at + 1] << 8));

    public static uint UInt32(byte[] bytes, int at) => UInt16(bytes, at) | ((uint)UInt16(bytes, at + 2) << 16);

    public static ulong UInt64(byte[] bytes, int at) => UInt32(bytes, at) | ((ulong)UInt32(bytes, at + 4) << 32);

    public static float Float(byte[] bytes, int at) => Float(UInt32(bytes, at));

    public static double Double(byte[] bytes, int at) => BitConverter.Int64BitsToDouble(unchecked((long)UInt64(bytes, at)));

    /// <summary>The float of these 32 bits.</summary>
    public static float Float(uint bits) => new FloatBits { Bits = bits }.Value;

    /// <summary>The value of a float of 16 bits (5 of exponent), which a float holds exactly.</summary>
    public static float Half(ushort bits)
    {
        uint sign = (uint)(bits >> 15) << 31;
        int exponent = (bits >> 10) & 31;
        uint fraction = (uint)bits & 1023;
        return exponent switch
        {
            31 => Float(sign | 0x7F80_0000 | (fraction << 13)),
            0 => (sign == 0 ? fraction : -(float)fraction) / 16_777_216,
            _ => Float(sign | ((uint)(exponent + 112) << 23) | (fraction << 13)),
        };
    }

    /// <summary>The value of a float of 16 bits that are the upper half of a float's.</summary>
    public static float BFloat16(ushort bits) => Float((uint)bits << 16);

    [StructLayout(LayoutKind.Explicit)]
    private struct FloatBits
    {
        [FieldOffset(0)]
        public uint Bits;

        [FieldOffset(0)]
        public float Value;
    }
}
