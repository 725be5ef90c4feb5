using System.Globalization;
using SepConvGen.Networks.Manifest;
using Xunit;

namespace SepConvGen.Networks.Tests.Manifest;

/// <summary>Numbers of manifests: the same bits when read back, the same text under every culture.</summary>
public class ManifestNumbersTests
{
    [Fact]
    public void Floats_read_back_to_the_same_bits()
    {
        Random random = new(15);
        float[] special = [0f, -0f, 0.1f, 1f / 3, float.Epsilon, float.MaxValue, float.MinValue, 1.17549435e-38f, 16777217f, 1e-5f, float.PositiveInfinity, float.NegativeInfinity];
        IEnumerable<float> any = Enumerable.Range(0, 2000).Select(_ => BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue))).Where(float.IsFinite);
        foreach (float value in special.Concat(any))
        {
            float? read = ManifestNumbers.Float(ManifestNumbers.Text(value));

            Assert.Equal(BitConverter.SingleToInt32Bits(value), BitConverter.SingleToInt32Bits(Assert.NotNull(read)));
        }
    }

    [Fact]
    public void A_culture_changes_nothing()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.NumberFormat.NumberGroupSeparator = ".";
            culture.NumberFormat.NegativeSign = "~";
            CultureInfo.CurrentCulture = culture;

            Assert.Equal("-0.5", ManifestNumbers.Text(-0.5f));
            Assert.Equal("-3", ManifestNumbers.Text(-3));
            Assert.Equal("-1,2", ManifestNumbers.List([-1, 2]));
            Assert.Equal(-0.5f, ManifestNumbers.Float("-0.5"));
            Assert.Equal("-1,2", ManifestNumbers.List(ManifestNumbers.Integers("-1,2") ?? []));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Shapes_are_sizes_with_x_between()
    {
        Assert.Equal("1x96x96x3", ManifestNumbers.Shape([1, 96, 96, 3]));
        Assert.Equal([1, 96, 96, 3], Read("1x96x96x3"));
        Assert.Equal("scalar", ManifestNumbers.Shape([]));
        Assert.Equal([], Read("scalar"));
        Assert.Equal([2, 0], Read("2x0"));
        Assert.Equal([65536, 32767], Read("65536x32767"));

        static int[] Read(string text) => ManifestNumbers.Shape(text) ?? throw new InvalidOperationException($"'{text}' was not read");
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("2x")]
    [InlineData("-1x2")]
    [InlineData("2 x2")]
    [InlineData("2.0")]
    [InlineData("65536x32768")]
    [InlineData("2147483648")]
    [InlineData("99999999999999999999999")]
    [InlineData("0x65536x65536")]
    public void Other_texts_are_no_shapes(string text) => Assert.Null(ManifestNumbers.Shape(text));

    [Fact]
    public void Functions_have_arguments_in_parentheses()
    {
        (string name, float[] arguments) = Assert.NotNull(ManifestNumbers.Function("clamp(-0.5,6)"));

        Assert.Equal("clamp", name);
        Assert.Equal([-0.5f, 6f], arguments);
        Assert.Empty(Assert.NotNull(ManifestNumbers.Function("relu")).Arguments);
        Assert.Null(ManifestNumbers.Function("clamp(0,6"));
        Assert.Null(ManifestNumbers.Function("clamp(0,six)"));
    }
}
