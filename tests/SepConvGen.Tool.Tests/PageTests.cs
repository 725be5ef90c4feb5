using System.Text.Json;
using System.Text.RegularExpressions;
using SepConvGen.Tool.Tests.Harness;
using Xunit;

namespace SepConvGen.Tool.Tests;

/// <summary>The page of `--html`: its text, and what a browser makes of it.</summary>
public sealed partial class PageTests : IDisposable
{
    // What only a browser knows: whether anything stands outside its place, and whether it asked for another file.
    private const string Look = """
        <script>
        const inside = (part, whole) => part.left >= whole.left - 1 && part.right <= whole.right + 1 && part.top >= whole.top - 1 && part.bottom <= whole.bottom + 1;
        const tiles = [...document.querySelectorAll('svg.tiles')];
        const dots = [...document.querySelectorAll('svg.roofline circle')];
        const covered = tiles.filter(svg => {
          const boxes = [...svg.querySelectorAll('path')].map(path => path.getBBox());
          const view = svg.viewBox.baseVal;
          const near = (one, other) => Math.abs(one - other) < 0.2;
          return near(Math.min(...boxes.map(box => box.x)), 0) && near(Math.min(...boxes.map(box => box.y)), 0)
            && near(Math.max(...boxes.map(box => box.x + box.width)), view.width) && near(Math.max(...boxes.map(box => box.y + box.height)), view.height);
        });
        const roof = document.querySelector('svg.roofline').getBoundingClientRect();
        const look = {
          resources: performance.getEntriesByType('resource').length,
          overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          tiles: tiles.length,
          visible: tiles.filter(svg => svg.getBoundingClientRect().width > 5 && svg.getBoundingClientRect().height > 1).length,
          covered: covered.length,
          dots: dots.length,
          dotsInside: dots.filter(dot => inside(dot.getBoundingClientRect(), roof)).length,
          labelsInside: [...document.querySelectorAll('svg.roofline text')].filter(text => inside(text.getBoundingClientRect(), roof)).length,
          labels: document.querySelectorAll('svg.roofline text').length,
          fills: [...new Set([...document.querySelectorAll('svg.tiles path')].map(path => getComputedStyle(path).fill))].length,
          links: [...document.querySelectorAll('a')].filter(link => document.querySelector(link.getAttribute('href'))).length,
        };
        document.title = JSON.stringify(look);
        </script>
        """;

    private readonly string file = Path.Combine(Path.GetTempPath(), $"sepconvgen-{Guid.NewGuid():N}.html");

    [Theory]
    [InlineData(1100)]
    [InlineData(500)]
    public async Task A_browser_shows_all_of_it(int width)
    {
        Assert.SkipUnless(Browser.Program is not null, Browser.Why);
        string page = Write();
        await File.WriteAllTextAsync(file, page.Replace("</body>", Look + "</body>", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        string seen = await Browser.Open(file, width);

        JsonElement look = JsonDocument.Parse(System.Net.WebUtility.HtmlDecode(Title().Match(seen).Groups[1].Value)).RootElement;
        int Number(string name) => look.GetProperty(name).GetInt32();
        int tiles = Drawings().Count(page);
        Assert.True(tiles > 60, $"{tiles} drawings");
        Assert.Equal((0, 0), (Number("resources"), Number("overflow")));
        Assert.Equal((tiles, tiles, tiles), (Number("tiles"), Number("visible"), Number("covered")));
        Assert.Equal((Harness.Tool.Kernels, Harness.Tool.Kernels), (Number("dots"), Number("dotsInside")));
        Assert.Equal(Number("labels"), Number("labelsInside"));
        Assert.Equal((3, Harness.Tool.Kernels), (Number("fills"), Number("links")));
    }

    [Fact]
    public void What_is_not_drawn_as_it_is_says_so()
    {
        string page = Write();

        Assert.Contains("schematic: the rows that are swept at once", page, StringComparison.Ordinal);
        Assert.Contains("schematic: taps are added in parts", page, StringComparison.Ordinal);
        Assert.Contains("not drawn: plain loops", page, StringComparison.Ordinal);
        Assert.Contains("not drawn: it is computed for each block", page, StringComparison.Ordinal);
        Assert.Contains("outputs computed twice", page, StringComparison.Ordinal);
    }

    [Fact]
    public void It_names_no_other_file() => Assert.DoesNotMatch("(src|href)=\"[^#]|url\\(|@import|<script", Write());

    [Fact]
    public void Measured_kernels_have_a_dot_and_a_time()
    {
        string page = Write("--kernel", "Images.Mix", "--measure", "--code");

        Assert.Equal(3, Regex.Count(page, "<circle class=\"measured\"")); // Mix, MixAny, MixPlanes
        Assert.Contains("median µs", page, StringComparison.Ordinal);
        Assert.Contains("<th class=\"n\">code</th>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_cannot_be_written_is_told()
    {
        Harness.Tool run = Harness.Tool.Run(Harness.Tool.Tests, "--html", Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}", "page.html"));

        Assert.Equal(5, run.Code);
        Assert.StartsWith("page.html cannot be written: ", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => File.Delete(file);

    private string Write(params string[] options)
    {
        Harness.Tool run = Harness.Tool.Run([Harness.Tool.Tests, "--html", file, .. options]);
        Assert.True(run.Code == 0, run.Errors);
        return File.ReadAllText(file);
    }

    [GeneratedRegex("<title>(.*?)</title>\\n<style>")]
    private static partial Regex Title();

    [GeneratedRegex("<svg class=\"tiles\"")]
    private static partial Regex Drawings();
}
