using SepConvGen.Benchmarks.Networks;
using SepConvGen.Tests.Shared;

namespace SepConvGen.Benchmarks.Tests;

/// <summary>What <c>networks</c> reads of its options, and says of those that are wrong.</summary>
public sealed class NetworkOptionsTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "SepConvGen.Networks.Tests", "Networks");

    [Theory]
    [InlineData("There is no tier 'sse'. ", "--tier", "sse")]
    [InlineData("'--csv' is not understood, or lacks its value.", "--csv")]
    [InlineData("'--suite' is not understood, or lacks its value.", "--suite", "small")]
    [InlineData("--seconds takes a number of at least 0, not 'few'.", "--seconds", "few")]
    [InlineData("--threads takes a number of at least 1, not '0'.", "--threads", "0")]
    public void A_wrong_option_is_named(string message, params string[] arguments)
    {
        UserError error = Assert.Throws<UserError>(() => NetworkOptions.Parse(["--folder", Folder, .. arguments]));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_networks_is_named_with_the_command_that_makes_them()
    {
        UserError error = Assert.Throws<UserError>(() => NetworkOptions.Parse(["--folder", Repository.Root]));
        Assert.StartsWith($"There are no networks in {Repository.Root} ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("get-networks.sh", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_no_network_has_is_named()
    {
        UserError error = Assert.Throws<UserError>(() => NetworkOptions.Parse(["--folder", Folder, "--network", "nonsense"]));
        Assert.Equal($"No network of {Folder} contains 'nonsense'.", error.Message);
    }

    [Fact]
    public void Options_are_read()
    {
        NetworkOptions options = NetworkOptions.Parse(
            ["--folder", Folder, "--network", "MobileNet_V1", "--peers", "--tier", "scalar", "--threads", "2", "--seconds", "0.5", "--csv", "networks.csv", "--report", "networks.html"]);
        Assert.Equal(["mobilenet_v1_025_96", "mobilenet_v1_unfolded_64"], options.Networks.Select(network => network.Name));
        Assert.Equal((true, "scalar", 2, 0.5), (options.Peers, options.Tier.Name, options.Threads, options.Seconds));
        Assert.Equal(("networks.csv", "networks.html"), (options.Csv, options.Report));
    }

    [Fact]
    public void Of_a_folder_all_networks_are_taken_on_one_thread_without_peers_unless_options_say_otherwise()
    {
        NetworkOptions options = NetworkOptions.Parse(["--folder", Folder]);
        Assert.Equal(Directory.GetFiles(Folder, "*.onnx").Length, options.Networks.Count);
        Assert.Equal((false, 1, 4.0), (options.Peers, options.Threads, options.Seconds));
        Assert.Equal((null, null), (options.Csv, options.Report));
    }
}
