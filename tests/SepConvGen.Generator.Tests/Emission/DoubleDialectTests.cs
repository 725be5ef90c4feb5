using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;
using Xunit;

namespace SepConvGen.Generator.Tests.Emission;

/// <summary>The vocabulary of kernels that compute in double: vectors of the same bytes with half the lanes.</summary>
public sealed class DoubleDialectTests
{
    private static readonly Dialect Avx512 = Dialects.For(InstructionSet.Avx512, 8, ElementType.Double);

    private static readonly Dialect Avx2 = Dialects.For(InstructionSet.Avx2, 4, ElementType.Double);

    private static readonly Dialect Neon = Dialects.For(InstructionSet.Neon, 2, ElementType.Double);

    private static readonly Dialect Scalar = Dialects.For(InstructionSet.Scalar, 1, ElementType.Double);

    [Fact]
    public void A_vector_has_half_as_many_doubles_as_floats()
    {
        foreach (InstructionSet set in InstructionSet.Of(InstructionSets.All).Where(set => set != InstructionSet.Scalar))
        {
            Assert.Equal(set.Lanes, 2 * set.LanesOf(ElementType.Double));
        }

        Assert.Equal(1, InstructionSet.Scalar.LanesOf(ElementType.Double));
    }

    [Theory]
    [InlineData(100, 8)]
    [InlineData(7, 4)]
    [InlineData(3, 2)]
    [InlineData(1, 1)]
    public void Channels_are_covered_by_the_widest_vector_that_fits(int channels, int lanes)
    {
        Assert.Equal(lanes, InstructionSet.Avx512.LanesFor(channels, ElementType.Double));
        Assert.Equal(Math.Min(lanes, 2), InstructionSet.Neon.LanesFor(channels, ElementType.Double));
        Assert.Equal(1, InstructionSet.Scalar.LanesFor(channels, ElementType.Double));
    }

    [Fact]
    public void Vectors_are_of_doubles()
    {
        Assert.Equal(["Vector512<double>", "Vector256<double>", "Vector128<double>", "double"], new[] { Avx512, Avx2, Neon, Scalar }.Select(dialect => dialect.Type));
        Assert.Equal("Vector256<double>.Zero", Avx2.Zero);
        Assert.Equal("0d", Scalar.Zero);
    }

    [Fact]
    public void Numbers_are_doubles()
    {
        Assert.Equal(["0.1d", "-0d", "double.PositiveInfinity"], new[] { 0.1, -0d, double.PositiveInfinity }.Select(Avx2.Literal));
        Assert.Equal("0.1f", Dialects.For(InstructionSet.Avx2, 8).Literal(0.1));
    }

    [Fact]
    public void Multiply_adds_are_rounded_once()
    {
        Assert.Equal("Vector256.FusedMultiplyAdd(x, w, sum)", Avx2.MultiplyAdd("x", "w", "sum"));
        Assert.Equal("Math.FusedMultiplyAdd(x, w, sum)", Scalar.MultiplyAdd("x", "w", "sum"));
    }

    [Fact]
    public void NEON_takes_one_of_two_inputs_as_a_factor()
    {
        Assert.Equal(2, Neon.InputGroup);
        Assert.Equal("Vector128.LoadUnsafe(ref input, 2)", Neon.LoadInputs(2, "input", "2"));
        Assert.Equal("AdvSimd.Arm64.FusedMultiplyAddBySelectedScalar(sum, w, x, 1)", Neon.MultiplyAddInput(2, "x", 1, "w", "sum"));
    }

    [Fact]
    public void Shuffles_have_indices_as_wide_as_doubles()
    {
        Assert.Equal("Vector256.Shuffle(x, Vector256.Create(0L, 0L, 1L, 4L))", Avx2.Shuffle("x", [0, 0, 1, 4]));
        Assert.Equal("Vector128.Shuffle(x, Vector128.Create(0, 0, 1, 4))", Dialects.For(InstructionSet.Neon, 4).Shuffle("x", [0, 0, 1, 4]));
    }

    [Fact]
    public void Limits_are_doubles()
    {
        Assert.Equal("Vector256.MinNative(Vector256.Create(6d), Vector256.MaxNative(Vector256.Create(0d), x))", Avx2.Clamp("x", 0, 6));
        Assert.Equal("x > 6d ? 6d : x < -1d ? -1d : x", Scalar.Clamp("x", -1, 6));
        Assert.Equal("x > 6d ? 6d : x < -0d ? -0d : x", Scalar.Clamp("x", -0d, 6));
        Assert.Equal($"x > 6d ? 6d : {Scalar.Relu("x")}", Scalar.Clamp("x", 0, 6));
        Assert.Equal("BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(x) & (Unsafe.BitCast<bool, byte>(x < 0) - 1L))", Scalar.Relu("x"));
        Assert.Equal("Vector128.AndNot(x, Vector128.LessThan(x, Vector128<double>.Zero))", Neon.Relu("x"));
    }

    [Fact]
    public void Parts_of_vectors()
    {
        Assert.Equal("Vector128.LoadUnsafe(ref input).ToVector256Unsafe().ToVector512Unsafe()", Avx512.LoadFirst(2, "input"));
        Assert.Equal("Vector256.Create(input, Unsafe.Add(ref input, 1), Unsafe.Add(ref input, 2), 0d)", Avx2.LoadPadded(3, "input", "0"));
        Assert.Equal("x.GetLower().StoreUnsafe(ref output); Unsafe.Add(ref output, 2) = x.GetElement(2);", Avx2.StoreFirst(3, "x", "output", "0"));
        Assert.Equal("Unsafe.Add(ref output, 2) = x.ToScalar();", Neon.StoreFirst(1, "x", "output", "2"));
    }

    [Fact]
    public void Exponents_are_the_lowest_twelve_bits()
    {
        Assert.Equal("(x.AsInt64() << 52).AsDouble()", Neon.ExponentFromLowBits("x"));
        Assert.Equal("BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(x) << 52)", Scalar.ExponentFromLowBits("x"));
    }

    [Fact]
    public void Whole_numbers_are_refused()
    {
        Assert.Throws<NotSupportedException>(() => Dialects.For(InstructionSet.Avx2, 8, ElementType.Int32));
    }
}
