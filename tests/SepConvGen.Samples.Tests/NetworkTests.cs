using SepConvGen.Samples.Tests.Harness;
using Xunit;

namespace SepConvGen.Samples.Tests;

/// <summary>What `samples/Network` draws and says.</summary>
public sealed class NetworkTests
{
    [Fact]
    public async Task The_cats_pupils_are_ringed_and_the_bits_are_the_known_ones()
    {
        const int width = 448, height = 300;
        string output = Path.Combine(Sample.FolderOf("Network"), "output");
        if (Directory.Exists(output))
        {
            Directory.Delete(output, recursive: true);
        }

        Run run = (await Sample.Run("Network")).Succeeded();
        Assert.EndsWith("same bits: yes\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Steps(run.Output);

        PngFile picture = PngFile.Read(Path.Combine(output, "found.png"));
        Assert.Equal((width, height, 3), (picture.Width, picture.Height, picture.Channels));

        // The ring around the pupil of the eye at the right, at its leftmost point, is blue.
        ReadOnlySpan<byte> left = picture.Samples.AsSpan(((132 * width) + 293) * 3, 3);
        Assert.True(left[2] > 200 && left[0] < 120, $"red {left[0]}, blue {left[2]}");
    }

    // A line for each step, with its time and its share of the bound, and one for all.
    private static void Steps(string output)
    {
        string[] lines = [.. output.ReplaceLineEndings("\n").Split('\n')
            .SkipWhile(line => !line.TrimStart().StartsWith("µs", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => !line.StartsWith("Medians", StringComparison.Ordinal))];
        Assert.All(lines[..^1], line => Assert.Matches(@"^ *[\d,]+\.\d +\d+ %   [\d×]+ +\w.*$", line));
        Assert.Matches($@"^ *[\d,]+\.\d +\d+ %   all {lines.Length - 1} steps$", lines[^1]);
        Assert.Contains(lines, line => line.Contains("convolution 3×3 1 → 2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_photograph_that_is_too_small_is_refused()
    {
        using Folder folder = new();
        string file = folder.Write("one.ppm", "P6 1 1 255\n", 1, 2, 3);
        (await Sample.Run("Network", file, folder["output"])).FailedWith("Network: ", "448 × 300");
    }
}
