using SepConvGen.Runtime;
using Xunit;

namespace SepConvGen.Kernels.Tests.Library;

/// <summary>What the checks of generated code say where the shape itself is at fault.</summary>
public sealed class CheckTests
{
    private const int Large = 1 << 30;

    [Fact]
    public void A_batch_of_no_images_that_are_too_large_names_the_image()
    {
        string message = Assert.Throws<ArgumentException>(() => Check.Length(0, 0, Large, Large, 3, "input")).Message;
        Assert.Contains("one of them would be 3458764513820540928;", message, StringComparison.Ordinal);
        Assert.DoesNotContain("would be 0", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sizes_of_an_output_are_counted_or_refused()
    {
        Assert.Equal(2 * 3 * 4 * 5, Check.Elements(2, 3, 4, 5));
        Assert.Equal(0, Check.Elements(0, Large, Large, 1));
        string message = Assert.Throws<ArgumentException>(() => Check.Elements(2, Large, 4, 1)).Message;
        Assert.Contains("this would be 8589934592.", message, StringComparison.Ordinal);
    }
}
