using SepConvGen.Samples.Tests.Harness;
using Xunit;

namespace SepConvGen.Samples.Tests;

/// <summary>Runs of the sample that go well: its pictures and its page.</summary>
public sealed class ImageFiltersTests
{
    private static readonly string[] Effects = ["blur", "sharpen", "unsharp-mask", "sobel-magnitude", "emboss", "gaussian-pyramid"];

    [Fact]
    public async Task Without_arguments_both_photographs_are_filtered()
    {
        string output = Path.Combine(Sample.FolderOf("ImageFilters"), "output");
        if (Directory.Exists(output))
        {
            Directory.Delete(output, recursive: true);
        }

        (await Sample.Run("ImageFilters")).Succeeded();
        AssertGallery(output, "camera", 512, 512, 1);
        AssertGallery(output, "chelsea", 451, 300, 3);
    }

    [Theory]
    [InlineData("P5 7 5 255\n", 7, 5, 1)]
    [InlineData("P5\n# a comment\n1 1\n255\n", 1, 1, 1)]
    [InlineData("P6\r\n33\t17 # a comment\n255\n", 33, 17, 3)]
    public async Task An_even_image_stays_even(string header, int width, int height, int channels)
    {
        const byte grey = 77, middle = 128;
        using Folder folder = new();
        string image = folder.Write("even.pnm", header, [.. Enumerable.Repeat(grey, width * height * channels)]);
        (await Sample.Run("ImageFilters", image, folder["output"])).Succeeded();
        AssertGallery(folder["output"], "even", width, height, channels);
        foreach ((string effect, byte expected) in new[] { ("blur", grey), ("sharpen", grey), ("unsharp-mask", grey), ("sobel-magnitude", (byte)0), ("emboss", middle) })
        {
            PngFile picture = PngFile.Read(folder[$"output/even-{effect}.png"]);
            Assert.All(picture.Samples, sample => Assert.Equal(expected, sample));
        }
    }

    [Fact]
    public async Task Samples_of_other_ranges_become_8_bits()
    {
        using Folder folder = new();
        string wide = folder.Write("wide.pgm", "P5 4 1 65535\n", 0x00, 0x00, 0x00, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF);
        string narrow = folder.Write("narrow.pgm", "P5 4 1 3\n", 0, 1, 2, 9);
        (await Sample.Run("ImageFilters", wide, folder["output"])).Succeeded();
        (await Sample.Run("ImageFilters", narrow, folder["output"])).Succeeded();
        Assert.Equal([0, 1, 127, 255], PngFile.Read(folder["output/wide.png"]).Samples);
        Assert.Equal([0, 85, 170, 255], PngFile.Read(folder["output/narrow.png"]).Samples);
    }

    // Sobel's 3 × 3 and the Gaussian of 9 × 9, with the border reflected at the outermost pixel, by hand.
    [Fact]
    public async Task A_step_is_where_it_should_be()
    {
        const int width = 16, height = 3;
        using Folder folder = new();
        byte[] row = [.. Enumerable.Range(0, width).Select(x => (byte)(x < 8 ? 0 : 32))];
        string image = folder.Write("step.pgm", $"P5 {width} {height} 255\n", [.. row, .. row, .. row]);
        (await Sample.Run("ImageFilters", image, folder["output"])).Succeeded();

        // 4 · 32 on both sides of the step; of the binomial coefficients of 8, the parts at its right, of 256, times 32
        byte[] steep = [0, 0, 0, 0, 0, 0, 0, 128, 128, 0, 0, 0, 0, 0, 0, 0];
        byte[] blurred = [0, 0, 0, 0, 0, 1, 5, 12, 20, 27, 31, 32, 32, 32, 32, 32];
        Assert.Equal([.. steep, .. steep, .. steep], PngFile.Read(folder["output/step-sobel-magnitude.png"]).Samples);
        Assert.Equal([.. blurred, .. blurred, .. blurred], PngFile.Read(folder["output/step-blur.png"]).Samples);
    }

    // 37 × 29 pixels fill no whole number of vectors.
    [Theory]
    [InlineData(5, 1)]
    [InlineData(6, 3)]
    public async Task Any_image_has_the_edges_and_the_sharpness_of_their_definitions(int format, int channels)
    {
        const int width = 37, height = 29;
        using Folder folder = new();
        byte[] samples = new byte[width * height * channels];
        new Random(20261121).NextBytes(samples);
        string image = folder.Write("noise.pnm", $"P{format} {width} {height} 255\n", samples);
        (await Sample.Run("ImageFilters", image, folder["output"])).Succeeded();

        byte[] blurred = PngFile.Read(folder["output/noise-blur.png"]).Samples;
        byte[] mask = [.. samples.Zip(blurred, (sample, blur) => (sample, difference: sample - blur))
            .Select(pair => (byte)Math.Clamp(pair.sample + (Math.Abs(pair.difference) > 3 ? pair.difference * 3 / 2 : 0), 0, 255))];
        Assert.Equal(mask, PngFile.Read(folder["output/noise-unsharp-mask.png"]).Samples);

        Picture picture = new(samples, width, height, channels);
        int[] smooth = [1, 2, 1], difference = [-1, 0, 1], binomial = [1, 4, 6, 4, 1];
        Assert.Equal(
            picture.Map(i => Math.Sqrt(Math.Pow(picture.Sum(i, smooth, difference), 2) + Math.Pow(picture.Sum(i, difference, smooth), 2))),
            PngFile.Read(folder["output/noise-sobel-magnitude.png"]).Samples);
        Assert.Equal(
            picture.Map(i => Math.Round((picture.Sum(i, difference, smooth) / 2.0) + 128)),
            PngFile.Read(folder["output/noise-emboss.png"]).Samples);
        Assert.Equal(
            picture.Map(i => (2 * samples[i]) - Math.Round(picture.Sum(i, binomial, binomial) / 256.0)),
            PngFile.Read(folder["output/noise-sharpen.png"]).Samples);

        // the level of half the size, at the right of the image
        PngFile pyramid = PngFile.Read(folder["output/noise-gaussian-pyramid.png"]);
        Assert.Equal(width + ((width + 1) / 2), pyramid.Width);
        for (int y = 0; y < height; y += 2)
        {
            for (int i = 0; i < width * channels; i++)
            {
                (int x, int channel) = (i / channels, i % channels);
                if (x % 2 == 0)
                {
                    Assert.Equal(blurred[(y * width * channels) + i], pyramid.Samples[(((y / 2 * pyramid.Width) + width + (x / 2)) * channels) + channel]);
                }
            }
        }
    }

    [Fact]
    public async Task A_name_with_marks_of_HTML_is_written_as_text()
    {
        using Folder folder = new();
        string image = folder.Write("a<b>&\"c %.pgm", "P5 1 1 255\n", 77);
        (await Sample.Run("ImageFilters", image, folder["output"])).Succeeded();
        string page = await File.ReadAllTextAsync(folder["output/index.html"], TestContext.Current.CancellationToken);
        Assert.Contains("a&lt;b&gt;&amp;&quot;c %, 1 ", page, StringComparison.Ordinal);
        Assert.Contains("src=\"./a%3Cb%3E%26%22c%20%25-blur.png\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_is_no_error() => Assert.Contains("output-folder", (await Sample.Run("ImageFilters", "--help")).Succeeded().Output, StringComparison.Ordinal);

    private static void AssertGallery(string folder, string name, int width, int height, int channels)
    {
        string page = File.ReadAllText(Path.Combine(folder, "index.html"));
        Assert.Contains("megapixels/s", page, StringComparison.Ordinal);
        foreach (string file in Effects.Select(effect => $"{name}-{effect}.png").Prepend($"{name}.png"))
        {
            Assert.Contains($"src=\"./{file}\"", page, StringComparison.Ordinal);
            PngFile picture = PngFile.Read(Path.Combine(folder, file));
            Assert.Equal((height, channels), (picture.Height, picture.Channels));
            Assert.True(picture.Width == width || file.EndsWith("pyramid.png", StringComparison.Ordinal), $"{file} is {picture.Width} pixels wide.");
        }
    }
}
