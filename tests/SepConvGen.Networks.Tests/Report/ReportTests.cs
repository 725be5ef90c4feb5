extern alias generator;

using System.Globalization;
using System.Text.RegularExpressions;
using generator::SepConvGen.Generator.Planning.Networks;
using SepConvGen.Networks.Build;
using SepConvGen.Networks.Report;
using SepConvGen.Networks.Tests.Harness;
using SepConvGen.Tests.Shared;
using Xunit;

namespace SepConvGen.Networks.Tests.Report;

/// <summary>The page about a network: everything is on it, its figures are right, and it is a page whatever a model calls things.</summary>
public partial class ReportTests
{
    private static readonly string[] Weights = ["w0 float 3x3x3x8", "b0 float 8", "w1 float 3x3x8x1", "b1 float 8", "w2 float 8x16", "w3 float 16x16", "w4 float 16x16", "w5 float 16x5"];

    private static readonly string[] Lines =
    [
        "input image 1x3x9x9",
        "output scores 1x5",
        "rewrite fold batch normalisation: BatchNormalization_1 into Conv_0",
        "rewrite fuse activation: Clip_1 into Conv_0",
        "rewrite fuse activation: Relu_3 into Conv_2",
        "layer t0 1x9x9x3 = transpose(image) order=0,2,3,1 ; input to channels last",
        "layer t1 1x5x5x8 = conv(t0, filter=w0, bias=b0) strides=2,2 pads=1,1,1,1 activation=relu6 ; Conv_0 + Clip_1",
        "layer t2 1x5x5x8 = depthwise(t1, filter=w1, bias=b1) pads=1,1,1,1 activation=relu ; Conv_2 + Relu_3",
        "layer t3 1x5x5x16 = pointwise(t2, filter=w2) ; Conv_4",
        "layer t4 1x5x5x16 = pointwise(t3, filter=w3) ; Conv_5",
        "layer t5 1x5x5x16 = pointwise(t4, filter=w4) ; Conv_6",
        "layer t6 1x25x16 = view(t5)",
        "layer t7 1x16 = mean(t6) ; ReduceMean_7",
        "layer scores 1x5 = pointwise(t7, filter=w5) ; Gemm_8",
    ];

    public static TheoryData<string> Networks { get; } = [.. TestedNetworks.Names];

    [Theory]
    [MemberData(nameof(Networks))]
    public void Every_network_has_a_page_with_all_its_nodes_steps_and_memory(string name)
    {
        CompiledNetwork network = Compile(name);
        NetworkPlan plan = NetworkPlan.Of(generator::SepConvGen.Networks.Manifest.ManifestReader.Read(network.Manifest));

        ParsedPage page = ParsedPage.Of(network);

        Assert.Equal(name, page.Title);
        Assert.Equal(plan.Steps.Count, page.Steps.Length);
        Assert.All(plan.Steps.Zip(page.Steps), pair => Assert.All(pair.First.Layers, layer => Assert.Contains(layer.Source, pair.Second[1], StringComparison.Ordinal)));
        Assert.Equal(plan.Arena.Tensors.Count, page.Rectangles.Length);
        Assert.All(plan.Kernels, kernel => Assert.All(new[] { "AVX-512", "AVX2 + FMA", "NEON" }, set => Assert.Contains(set, page.Kernel(kernel.Name)[2], StringComparison.Ordinal)));
        Assert.Equal(Html.Count(network.Graphs!.Imported.Count, "node"), Summary(page, "As imported"));
        Assert.Equal(Html.Count(network.Graphs!.Rewritten.Count, "node"), Summary(page, "After rewriting"));
        Assert.Equal(plan.Manifest.Rewrites.Count, page.Elements("li").Count());
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Rectangles_of_the_arena_never_share_a_place_at_one_time(string name)
    {
        (double X, double Y, double Width, double Height, string Title)[] all = ParsedPage.Of(Compile(name)).Rectangles;

        // Coordinates are rounded to a thousandth.
        const double slack = 0.002;
        for (int index = 0; index < all.Length; index++)
        {
            (double X, double Y, double Width, double Height, string Title) one = all[index];
            Assert.All(all.Skip(index + 1), other => Assert.True(
                one.X + one.Width <= other.X + slack || other.X + other.Width <= one.X + slack || one.Y + one.Height <= other.Y + slack || other.Y + other.Height <= one.Y + slack,
                $"{one.Title} | {other.Title}"));
        }
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void The_page_needs_no_other_file_and_its_links_lead_somewhere(string name)
    {
        ParsedPage page = ParsedPage.Of(Compile(name));

        HashSet<string> places = [.. page.Root.Descendants().Select(element => (string?)element.Attribute("id")).OfType<string>().Select(id => "#" + id)];
        Assert.All(page.Elements("a").Select(link => link.Attribute("href")!.Value), link => Assert.Contains(link, places));
        Assert.Empty(page.Elements("script").Concat(page.Elements("link")).Concat(page.Elements("img")));
        Assert.DoesNotContain(page.Root.Descendants(), element => element.Attributes().Any(attribute => attribute.Name.LocalName == "src" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal)));
        Assert.DoesNotMatch(Loads(), page.Elements("style").Single().Value);
        Assert.Contains("prefers-color-scheme: dark", page.Elements("style").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_steps_say_what_they_do_what_they_cost_and_what_bounds_them()
    {
        ParsedPage page = ParsedPage.Of(HandWritten.Network(Weights, Lines).Manifest);

        Assert.Equal(
            [
                ["1", "convolution 3×3 stride 2 3 → 8 Relu6; Conv_0 + Clip_1", "Convolution1", "3×9×9 → 5×5×8; from byte 1,600", "5,400; 23.2 %", "1.8 KB", "800 B", "multiply-adds", "338", "675", "1,350"],
                ["2", "depthwise 3×3 8 → 8 Relu; Conv_2 + Relu_3; pointwise 8 → 16; Conv_4", "Separable1", "5×5×8 → 5×5×16; from byte 0", "5,000; 21.5 %", "1.6 KB", "1.6 KB", "multiply-adds", "313", "625", "1,250"],
                ["3", "pointwise 16 → 16; Conv_5", "Pointwise1", "5×5×16 → 5×5×16; from byte 1,600", "6,400; 27.5 %", "2.6 KB", "1.6 KB", "multiply-adds", "400", "800", "1,600"],
                ["4", "pointwise 16 → 16; Conv_6", "Pointwise1", "5×5×16 → 5×5×16; from byte 0", "6,400; 27.5 %", "2.6 KB", "1.6 KB", "multiply-adds", "400", "800", "1,600"],
                ["5", "mean; ReduceMean_7", "operator", "25×16 → 1×16; from byte 1,600", "–", "1.6 KB", "64 B", "bytes", "–", "–", "–"],
                ["6", "pointwise 16 → 5; Gemm_8", "Pointwise2", "1×16 → 1×5; output scores", "80; 0.3 %", "384 B", "20 B", "bytes", "5", "10", "20"],
            ],
            page.Steps);
        Assert.Equal(["", "all", "", "", "23,280", "10.5 KB", "5.6 KB", "", "1,456", "2,910", "5,820"], page.Total);
    }

    [Fact]
    public void The_head_says_what_the_network_is_and_takes()
    {
        Dictionary<string, string> facts = ParsedPage.Of(HandWritten.Network(Weights, Lines).Manifest).Facts;

        Assert.Equal("none: the manifest is the project's own", facts["model"]);
        Assert.Equal("image 1×3×9×9", facts["input"]);
        Assert.Equal("scores 1×5", facts["output"]);
        Assert.Equal("6 steps of 9 layers; 4 kernels", facts["steps"]);
        Assert.Equal("23,280", facts["multiply-adds"]);
        Assert.Equal("3,200 bytes (3.1 KB); 3,200 bytes (3.1 KB) are alive at once, and no arrangement takes less", facts["arena"]);
        Assert.False(facts.ContainsKey("nodes"));
        Assert.False(facts.ContainsKey("images"));
    }

    [Fact]
    public void Rewrites_of_one_name_stand_together()
    {
        ParsedPage page = ParsedPage.Of(HandWritten.Network(Weights, Lines).Manifest);

        Assert.Equal(
            ["fold batch normalisation: once | BatchNormalization_1 into Conv_0", "fuse activation: 2 times | Clip_1 into Conv_0, Relu_3 into Conv_2"],
            page.Elements("details").Select(group => $"{group.Elements().First().Value} | {string.Join(", ", group.Descendants().Where(element => element.Name.LocalName == "li").Select(item => item.Value))}"));
    }

    [Fact]
    public void A_kernel_says_which_steps_share_it_and_what_its_tiles_are()
    {
        ParsedPage page = ParsedPage.Of(HandWritten.Network(Weights, Lines).Manifest);

        Assert.Equal("steps 3, 4", page.Kernel("Pointwise1")[1]);
        string[] separable = page.Kernel("Separable1");
        Assert.Contains("Depthwise 3×3, stride 1", separable[0], StringComparison.Ordinal);
        Assert.Equal("step 2", separable[1]);
        Assert.Matches(@"^AVX-512; depthwise \d+ rows? × [^:]*(channels|elements).*: \d+ accumulators.*; pointwise \d+ pixels? × ", separable[2]);
    }

    [Fact]
    public void The_graph_stands_there_before_and_after()
    {
        CompiledNetwork network = Compile(new ModelBuilder().Input("x", 1, 2, 4, 4).Weights("w", 3, 2, 1, 1).Node("Conv", "x w", "c").Node("Relu", "c", "y").Output("y"));

        ParsedPage page = ParsedPage.Of(network);

        Assert.Equal("2 in the file, 2 as imported, 1 after 1 rewrite", page.Facts["nodes"]);
        Assert.Equal("ONNX, opset 13", page.Facts["model"]);
        Assert.Equal([["1", "Conv", "Conv_0", "x 1×2×4×4; w constant 3×2×1×1", "c 1×3×4×4"], ["2", "Relu", "Relu_1", "c 1×3×4×4", "y 1×3×4×4"]], Nodes(page, "As imported"));
        Assert.Equal([["1", "Conv", "Conv_0 + Relu_1", "x 1×2×4×4; w constant 3×2×1×1", "y 1×3×4×4"]], Nodes(page, "After rewriting"));
        Assert.Contains("kernel_shape=1,1", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_may_have_any_characters()
    {
        const string name = "<a&b> \"c\" 'd' --> ]]>";
        CompiledNetwork network = Compile(new ModelBuilder().Input("x", 1, 2, 4, 4).Node("Relu", "x", name.Replace(' ', '_')).Node("Tanh", name.Replace(' ', '_'), "y").Output("y"));
        NodeLine odd = network.Graphs!.Imported[0] with { Name = name + "\0\u0085\uD800\uFFFE😀", Settings = name };
        string manifest = network.Manifest.Replace("Relu_0", name, StringComparison.Ordinal).Replace("layer", $"rewrite {name}: {name}\nlayer", StringComparison.Ordinal);

        ParsedPage page = ParsedPage.Of(manifest, network.Graphs with { Imported = [odd] });

        Assert.Equal($"{name}  \uFFFD\uFFFD😀", Nodes(page, "As imported")[0][2]);
        Assert.Contains(name.Replace(' ', '_'), Nodes(page, "As imported")[0][4], StringComparison.Ordinal);
        Assert.Contains(name, page.Steps[0][1], StringComparison.Ordinal);
        Assert.Contains(page.Elements("li"), item => item.Value == name);
    }

    [Fact]
    public void A_network_that_hands_nothing_on_has_no_picture()
    {
        ParsedPage page = ParsedPage.Of(HandWritten.Network([], "input x 1x4", "output y 1x4", "output z 4", "layer y 1x4 = activation(x) function=tanh", "layer z 4 = view(y)").Manifest);

        Assert.Empty(page.Elements("svg"));
        Assert.Contains("0 bytes; 0 bytes are alive at once", page.Facts["arena"], StringComparison.Ordinal);
        Assert.Equal(["activation tanh"], page.Steps.Select(step => step[1]));
        Assert.Contains(page.Elements("p"), line => line.Value == "At the end, output z is copied from where it lies already.");
    }

    [Fact]
    public void Where_the_number_of_images_is_open_the_page_is_about_one()
    {
        ParsedPage page = ParsedPage.Of(Compile("keyword_spotter_batch"));

        Assert.StartsWith("any number", page.Facts["images"], StringComparison.Ordinal);
        Assert.EndsWith(" for an image", page.Facts["multiply-adds"], StringComparison.Ordinal);
    }

    // A row more takes as many multiply-adds as there are weights, and hardly more bytes.
    [Theory]
    [InlineData(1, "bytes")]
    [InlineData(2, "multiply-adds on NEON, else bytes")]
    [InlineData(4, "bytes on AVX-512, else multiply-adds")]
    [InlineData(64, "multiply-adds")]
    public void The_more_rows_share_weights_the_less_bytes_bound_a_step(int rows, string bound)
    {
        ParsedPage page = ParsedPage.Of(HandWritten.Network(["w float 64x64"], $"input x {rows}x64", $"output y {rows}x64", $"layer y {rows}x64 = pointwise(x, filter=w)").Manifest);

        Assert.Equal(bound, Assert.Single(page.Steps)[7]);
    }

    [Fact]
    public void The_bound_stands_beside_the_block()
    {
        // c is placed behind b, and leaves no room for d between: of 128 floats, 112 are alive at once.
        ParsedPage page = ParsedPage.Of(HandWritten.Network(
            [],
            "input x 1x64",
            "output y 1x80",
            "layer a 1x64 = activation(x) function=tanh",
            "layer b 1x32 = slice(a) starts=0,0 steps=1,1",
            "layer c 1x48 = pad(b) before=0,8 mode=edge",
            "layer d 1x32 = activation(b) function=relu",
            "layer y 1x80 = concat(c, d) axis=1").Manifest);

        Assert.Equal("512 bytes; 448 bytes are alive at once, and no arrangement takes less", page.Facts["arena"]);
        Assert.Equal(448.0 / 512, Bar("bound") / Bar("block"), 0.001);
        Assert.Contains("here in step 4.", page.Elements("figcaption").Single().Value, StringComparison.Ordinal);
        Assert.Equal("c 1×48: 192 bytes from 0 on; written from step 3 on, last read in step 5. pad", page.Rectangles.Single(tensor => tensor.Title.StartsWith('c')).Title);

        double Bar(string kind) => double.Parse(page.Elements("rect").Single(rect => (string?)rect.Attribute("class") == kind).Attribute("height")!.Value, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Nothing_but_the_report_knows_the_generator()
    {
        string task = Path.Combine(Repository.Root, "generator", "SepConvGen.Networks");
        string[] knowing = [.. Directory.GetFiles(task, "*.cs", SearchOption.AllDirectories).Where(file => File.ReadAllText(file).Contains("extern alias", StringComparison.Ordinal)).Select(file => Path.GetRelativePath(task, file))];

        Assert.NotEmpty(knowing);
        Assert.All(knowing, file => Assert.Equal("Report", Path.GetDirectoryName(file)));
    }

    private static string Summary(ParsedPage page, string heading) => page.After(heading).Elements().First().Value;

    private static string[][] Nodes(ParsedPage page, string heading) =>
    [
        .. page.After(heading).Descendants().Where(element => element.Name.LocalName == "tbody").Single().Elements()
            .Select(row => row.Elements().Take(5).Select(cell => string.Join("; ", cell.Elements().Any() ? cell.Elements().Select(part => part.Value) : [cell.Value])).ToArray()),
    ];

    private static CompiledNetwork Compile(string name)
    {
        KnownNetwork network = TestedNetworks.Load(name);
        return NetworkCompiler.Compile(network.Model, name, new());
    }

    private static CompiledNetwork Compile(ModelBuilder model) => NetworkCompiler.Compile(model.Model(), "small", new string('0', 64), new());

    [GeneratedRegex(@"url\(|@import", RegexOptions.IgnoreCase)]
    private static partial Regex Loads();
}
