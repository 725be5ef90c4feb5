using System.Runtime.Intrinsics;

namespace Shared.Measuring;

/// <summary>What the measurement of the peak asks of a vector; static, so that the JIT makes plain instructions of it.</summary>
internal interface ILanes<TVector>
{
    static abstract int Count { get; }

    static abstract TVector All(float value);

    static abstract TVector MultiplyAdd(TVector a, TVector b, TVector c);

    static abstract float First(TVector vector);
}

internal readonly struct Lanes512 : ILanes<Vector512<float>>
{
    public static int Count => 16;

    public static Vector512<float> All(float value) => Vector512.Create(value);

    public static Vector512<float> MultiplyAdd(Vector512<float> a, Vector512<float> b, Vector512<float> c) => Vector512.FusedMultiplyAdd(a, b, c);

    public static float First(Vector512<float> vector) => vector.ToScalar();
}

internal readonly struct Lanes256 : ILanes<Vector256<float>>
{
    public static int Count => 8;

    public static Vector256<float> All(float value) => Vector256.Create(value);

    public static Vector256<float> MultiplyAdd(Vector256<float> a, Vector256<float> b, Vector256<float> c) => Vector256.FusedMultiplyAdd(a, b, c);

    public static float First(Vector256<float> vector) => vector.ToScalar();
}

internal readonly struct Lanes128 : ILanes<Vector128<float>>
{
    public static int Count => 4;

    public static Vector128<float> All(float value) => Vector128.Create(value);

    public static Vector128<float> MultiplyAdd(Vector128<float> a, Vector128<float> b, Vector128<float> c) => Vector128.FusedMultiplyAdd(a, b, c);

    public static float First(Vector128<float> vector) => vector.ToScalar();
}

internal readonly struct Lane : ILanes<float>
{
    public static int Count => 1;

    public static float All(float value) => value;

    public static float MultiplyAdd(float a, float b, float c) => MathF.FusedMultiplyAdd(a, b, c);

    public static float First(float vector) => vector;
}
