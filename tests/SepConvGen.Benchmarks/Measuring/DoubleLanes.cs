using System.Runtime.Intrinsics;
using Shared.Measuring;

namespace SepConvGen.Benchmarks.Measuring;

/// <summary>The peak in double: vectors of the same bytes with half the lanes.</summary>
internal readonly struct DoubleLanes512 : ILanes<Vector512<double>>
{
    public static int Count => 8;

    public static Vector512<double> All(float value) => Vector512.Create((double)value);

    public static Vector512<double> MultiplyAdd(Vector512<double> a, Vector512<double> b, Vector512<double> c) => Vector512.FusedMultiplyAdd(a, b, c);

    public static float First(Vector512<double> vector) => (float)vector.ToScalar();
}

internal readonly struct DoubleLanes256 : ILanes<Vector256<double>>
{
    public static int Count => 4;

    public static Vector256<double> All(float value) => Vector256.Create((double)value);

    public static Vector256<double> MultiplyAdd(Vector256<double> a, Vector256<double> b, Vector256<double> c) => Vector256.FusedMultiplyAdd(a, b, c);

    public static float First(Vector256<double> vector) => (float)vector.ToScalar();
}

internal readonly struct DoubleLanes128 : ILanes<Vector128<double>>
{
    public static int Count => 2;

    public static Vector128<double> All(float value) => Vector128.Create((double)value);

    public static Vector128<double> MultiplyAdd(Vector128<double> a, Vector128<double> b, Vector128<double> c) => Vector128.FusedMultiplyAdd(a, b, c);

    public static float First(Vector128<double> vector) => (float)vector.ToScalar();
}

internal readonly struct DoubleLane : ILanes<double>
{
    public static int Count => 1;

    public static double All(float value) => value;

    public static double MultiplyAdd(double a, double b, double c) => Math.FusedMultiplyAdd(a, b, c);

    public static float First(double vector) => (float)vector;
}
