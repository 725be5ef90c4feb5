using Microsoft.CodeAnalysis.CodeFixes;
using SepConvGen.CodeFixes.Tests.Harness;

namespace SepConvGen.CodeFixes.Tests;

/// <summary>No fix takes a comment of the user's away, neither beside nor in what it changes.</summary>
public sealed class CommentTests
{
    private const string Pointwise = "PointwiseConv2D(InputChannels = 3, OutputChannels = 4)";
    private const string Fixed = "Height = 2, Width = 2)";

    public static TheoryData<string, string, string, string> Fixes => new()
    {
        { "SCG008", "Remove 'nothing'", Pointwise, "(\n        ReadOnlySpan<float> input, // c1\n        int height,\n        int width,\n        ReadOnlySpan<float> filter, // c2\n        float /* c3 */ nothing, // c4\n        // c5\n        Span<float> output // c6\n        );" },
        { "SCG008", "Remove 'nothing'", Pointwise, "(\n        ReadOnlySpan<float> input, // c1\n        int height,\n        int width,\n        ReadOnlySpan<float> filter, // c2\n        Span<float> output, // c3\n        float nothing // c4\n        );" },
        { "SCG008", "Remove 'nothing'", Pointwise, "(/* c1 */ float nothing /* c2 */, ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);" },
        { "SCG011", "Change to 'ReadOnlySpan<float> filter'", Pointwise, "(ReadOnlySpan<float> input, int height, int width, /* c1 */ in /* c2 */ ReadOnlySpan<double> /* c3 */ filter /* c4 */, Span<float> output);" },
        { "SCG009", "Write the parameters as spans", Pointwise, "(\n        ReadOnlySpan<float> input, // c1\n        // c2\n        int height, // c3\n        long nothing, // c4\n        Span<float> output // c5\n        );" },
        { "SCG009", "Write the parameters as tensors", Pointwise, "(\n        ReadOnlySpan<float> input, // c1\n        // c2\n        int height, // c3\n        Span<float> output); // c4" },
        { "SCG009", "Write the parameters with packed weights", Pointwise, "(\n        ReadOnlySpan<float> input, // c1\n        ReadOnlySpan<float> filter, // c2\n        Span<float> output); // c3" },
        { "SCG002", "Remove the body", Pointwise, "(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output) // c1\n    // c2\n    {\n    } // c3" },
        { "SCG021", "Remove 'ActivationMax = 4'", "PointwiseConv2D(InputChannels = 3, OutputChannels = 4, // c1\n        ActivationMax = 4, // c2\n        // c3\n        " + Fixed, "(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, Span<float> output);" },
        { "SCG021", "Remove 'ActivationMax = /* c3 */ 4'", "PointwiseConv2D(InputChannels = 3, OutputChannels = 4, Height = 2, Width = 2, // c1\n        /* c2 */ ActivationMax = /* c3 */ 4 /* c4 */)", "(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, Span<float> output);" },
        { "SCG035", "Set 'Padding = Padding.Same'", "DepthwiseConv2D(3, 3, InputChannels = 3, Padding = /* c1 */ Padding.Causal /* c2 */)", "(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);" },
        { "SCG013", "Add 'OutputChannels = 3'", "PointwiseConv2D(/* c1 */ InputChannels = 3 /* c2 */)", "(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);" },
    };

    [Theory]
    [MemberData(nameof(Fixes))]
    public async Task Stay(string id, string title, string attribute, string parameters)
    {
        string source = $"static partial class K\n{{\n    [{attribute}] // a1\n    public static partial void Run{parameters}\n    // a2\n}}\n";
        using Edited edited = new(tensors: true, source);
        CodeFixProvider provider = new CodeFixProvider[] { new BodyFix(), new ParameterFix(), new ArgumentFix() }.Single(each => each.FixableDiagnosticIds.Contains(id));
        await edited.Fix(provider, id, title);
        string text = await edited.Whole();
        string[] comments = [.. Enumerable.Range(1, 6).SelectMany(number => new[] { $"c{number}", $"a{number}" }).Where(comment => source.Contains($" {comment}", StringComparison.Ordinal))];
        Assert.All(comments, comment => Assert.True(text.Split($" {comment}").Length == 2, $"{comment} in\n{text}"));
        Assert.DoesNotContain((await edited.Problems()).Select(problem => problem.Id), found => found == id || found.StartsWith("CS", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whole_signatures_keep_lines_and_what_is_optional()
    {
        using Edited edited = new(tensors: true, $"static partial class K\n{{\n    [{Pointwise}]\n    public static partial void Run(\n        ReadOnlySpan<float> input, // an image\n        int batch,\n        // rows\n        int height,\n        ReadOnlySpan<float> residual, // added\n        Span<float> output);\n}}\n");
        await edited.Fix(new ParameterFix(), "SCG009", "Write the parameters as spans");
        Assert.Equal($"static partial class K\n{{\n    [{Pointwise}]\n    public static partial void Run(\n        ReadOnlySpan<float> input, // an image\n        int batch,\n        // rows\n        int height,\n        int width,\n        ReadOnlySpan<float> filter,\n        ReadOnlySpan<float> bias,\n        ReadOnlySpan<float> residual, // added\n        Span<float> output);\n}}\n", await edited.Text());
        Assert.Empty(await edited.Problems());
    }
}
