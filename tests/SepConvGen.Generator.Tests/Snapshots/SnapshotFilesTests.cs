using System.Text;
using Xunit;
using Xunit.Sdk;

namespace SepConvGen.Generator.Tests.Snapshots;

/// <summary>The comparison itself, in a folder of its own.</summary>
public sealed class SnapshotFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("snapshots").FullName;

    private string TestFile => Path.Combine(folder, "KernelTests.cs");

    private string Verified => Path.Combine(folder, "KernelTests.Edge#Demo.Blocks.Edge.g.verified.cs");

    private string Received => Path.Combine(folder, "KernelTests.Edge#Demo.Blocks.Edge.g.received.cs");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Accepting_writes_the_file_in_the_conventions_of_Verify()
    {
        Verify("// ×\n", accept: true);

        Assert.Equal([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("//HintName: Demo.Blocks.Edge.g.cs\n// ×\n")], File.ReadAllBytes(Verified));
        Assert.False(File.Exists(Received));
        Verify("// ×\n", accept: false);
    }

    [Fact]
    public void Without_a_snapshot_the_test_fails_and_leaves_what_it_received()
    {
        XunitException failure = Assert.ThrowsAny<XunitException>(() => Verify("// a\n", accept: false));

        Assert.Contains("SEPCONVGEN_ACCEPT=1 dotnet test tests/SepConvGen.Generator.Tests", failure.Message, StringComparison.Ordinal);
        Assert.Equal("//HintName: Demo.Blocks.Edge.g.cs\n// a\n", File.ReadAllText(Received));
        Assert.False(File.Exists(Verified));
    }

    [Fact]
    public void A_difference_is_shown_by_its_line()
    {
        Verify("// a\n// b\n", accept: true);
        XunitException failure = Assert.ThrowsAny<XunitException>(() => Verify("// a\n// c\n", accept: false));
        Assert.Contains("line 3 was «// b» and is «// c»", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//HintName: Demo.Blocks.Edge.g.cs\n// a\n")]
    [InlineData("//HintName: Demo.Blocks.Edge.g.cs\r\n// a\r\n")]
    public void A_snapshot_without_byte_order_mark_or_with_other_line_ends_is_right_and_stays_as_it_is(string snapshot)
    {
        File.WriteAllText(Verified, snapshot);
        Verify("// a\n", accept: false);
        Verify("// a\n", accept: true);
        Assert.Equal(Encoding.UTF8.GetBytes(snapshot), File.ReadAllBytes(Verified));
    }

    [Theory]
    [InlineData("KernelTests.Edge.verified.txt")]
    [InlineData("KernelTests.Edge.verified.cs")]
    [InlineData("KernelTests.Edge#Old.verified.txt")]
    public void A_snapshot_that_no_generated_file_has_fails_until_accepted(string name)
    {
        string orphan = Path.Combine(folder, name);
        File.WriteAllText(orphan, "");
        XunitException failure = Assert.ThrowsAny<XunitException>(() => Verify("// a\n", accept: false));
        Assert.Contains($"{orphan}: the file is generated no longer", failure.Message, StringComparison.Ordinal);
        Verify("// a\n", accept: true);
        Assert.False(File.Exists(orphan));
    }

    [Fact]
    public void Snapshots_of_tests_whose_names_begin_alike_are_left_alone()
    {
        string other = Path.Combine(folder, "KernelTests.Edges.verified.txt");
        File.WriteAllText(other, "");
        Verify("// a\n", accept: true);
        Verify("// a\n", accept: false);
        Assert.True(File.Exists(other));
    }

    [Fact]
    public void A_received_file_goes_when_the_test_passes_again()
    {
        Assert.ThrowsAny<XunitException>(() => Verify("// a\n", accept: false));
        Verify("// a\n", accept: true);
        Assert.False(File.Exists(Received));
    }

    [Fact]
    public void A_snapshot_of_a_file_that_is_generated_no_longer_fails_until_accepted()
    {
        Verify("// a\n", accept: true);
        Assert.ThrowsAny<XunitException>(() => SnapshotFiles.Verify(new Dictionary<string, string>(), TestFile, "Edge", accept: false));
        SnapshotFiles.Verify(new Dictionary<string, string>(), TestFile, "Edge", accept: true);
        Assert.False(File.Exists(Verified));
    }

    private void Verify(string text, bool accept) =>
        SnapshotFiles.Verify(new Dictionary<string, string> { ["Demo.Blocks.Edge.g.cs"] = text }, TestFile, "Edge", accept);
}
