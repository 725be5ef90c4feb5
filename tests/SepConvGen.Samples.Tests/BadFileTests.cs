using SepConvGen.Samples.Tests.Harness;
using Xunit;

namespace SepConvGen.Samples.Tests;

/// <summary>What the samples say of files that are not there, not whole, or no images: one line, and exit code 1.</summary>
public sealed class BadFileTests
{
    [Theory]
    [InlineData("", "does not begin with P5 or P6")]
    [InlineData("P", "does not begin with P5 or P6")]
    [InlineData("P3 1 1 255 0 0 0\n", "does not begin with P5 or P6")]
    [InlineData("\u0089PNG\r\n\u001a\n", "does not begin with P5 or P6")]
    [InlineData("P5", "header", "damaged")]
    [InlineData("P5\n# a comment without end", "header", "damaged")]
    [InlineData("P5\n4 4\n", "header", "damaged")]
    [InlineData("P5\n4 x 255\n", "header", "damaged")]
    [InlineData("P5\n4 -4 255\n", "header", "damaged")]
    [InlineData("P5\n4 4 255", "header", "damaged")]
    [InlineData("P5\n4 4 0\n", "largest sample is 0")]
    [InlineData("P5\n4 4 65536\n", "largest sample is 65536")]
    [InlineData("P5\n0 4 255\n", "no pixels", "0 × 4")]
    [InlineData("P6\n100000 100000 255\n", "too large", "100000 × 100000")]
    [InlineData("P6\n16000 16000 255\n", "too large", "16000 × 16000")]
    [InlineData("P5\n1 99999999999999999999999999 255\n", "too large")]
    [InlineData("P5\n4 4 255\n123456789012345", "truncated", "16 bytes", "there are 15")]
    [InlineData("P6\n2 2 255\n1234567890", "truncated", "12 bytes", "there are 10")]
    [InlineData("P6\n8000 8000 65535\n", "truncated", "384000000 bytes", "there are 0")]
    [InlineData("P5\n2 2 256\n1234567", "truncated", "8 bytes", "there are 7")]
    public async Task An_image_that_is_none_is_refused(string content, params string[] message)
    {
        using Folder folder = new();
        string file = folder.Write("bad.pgm", content);
        (await Sample.Run("ImageFilters", file, folder["output"])).FailedWith(["ImageFilters: ", "bad.pgm", .. message]);
        Assert.False(Directory.Exists(folder["output"]));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        using Folder folder = new();
        (await Sample.Run("ImageFilters", folder["none.ppm"])).FailedWith("there is no file", "none.ppm");
        (await Sample.Run("ImageFilters", folder["no/such.ppm"])).FailedWith("there is no file", "such.ppm");
    }

    [Fact]
    public async Task A_folder_is_no_image()
    {
        using Folder folder = new();
        (await Sample.Run("ImageFilters", folder[""])).FailedWith("cannot read");
    }

    [Fact]
    public async Task An_output_folder_that_cannot_be_made_is_named()
    {
        using Folder folder = new();
        string image = folder.Write("one.pgm", "P5 1 1 255\n", 77);
        (await Sample.Run("ImageFilters", image, image)).FailedWith("cannot make the output folder", "one.pgm");
        (await Sample.Run("ImageFilters", image, Path.Combine(image, "within"))).FailedWith("cannot make the output folder", "within");
    }

    [Fact]
    public async Task A_picture_that_cannot_be_written_is_named()
    {
        using Folder folder = new();
        string image = folder.Write("one.pgm", "P5 1 1 255\n", 77);
        Directory.CreateDirectory(folder["output/one-blur.png"]);
        (await Sample.Run("ImageFilters", image, folder["output"])).FailedWith("cannot write", "one-blur.png");
    }

    [Theory]
    [InlineData("'c' is one argument too many", "a", "b", "c")]
    [InlineData("there is no option '--fast'", "--fast")]
    [InlineData("empty name", "")]
    public async Task Arguments_that_are_wrong_are_named(string message, params string[] arguments) =>
        (await Sample.Run("ImageFilters", arguments)).FailedWith(message);

    [Fact]
    public async Task Compare_refuses_a_truncated_photograph_too()
    {
        using Folder folder = new();
        string file = folder.Write("cut.ppm", "P6 2 2 255\n", 1, 2, 3);
        (await Sample.Run("Compare", "--photo", file)).FailedWith("Compare: ", "cut.ppm", "truncated");
    }
}
