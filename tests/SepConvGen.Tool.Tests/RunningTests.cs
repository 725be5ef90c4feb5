using System.Reflection;
using System.Text.Json;
using SepConvGen.Tool.Records;
using SepConvGen.Tool.Running;
using SepConvGen.Tool.Work;
using Xunit;

namespace SepConvGen.Tool.Tests;

/// <summary>What the tool does with kernels once it has loaded them: it compiles them, and calls them.</summary>
public sealed class RunningTests
{
    private static readonly InputSize Size = new(Batch: 2, Height: 12, Width: 15);
    private static readonly Assembly Loaded = LoadedAssembly.Load(Harness.Tool.Tests);

    public static IEnumerable<TheoryDataRow<int>> Kernels => Enumerable.Range(0, AssemblyRecords.Read(Harness.Tool.Tests).Count).Select(index => new TheoryDataRow<int>(index));

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Every_kernel_can_be_called_but_for_one_whose_type_cannot_be_made(int index)
    {
        KernelReport report = Report(index);
        if (report.Kernel.FullName.Contains("Numbered", StringComparison.Ordinal))
        {
            NotRunException exception = Assert.Throws<NotRunException>(() => KernelCall.Of(Loaded, report));
            Assert.Equal("its type Numbered has no constructor without parameters", exception.Message);
            return;
        }

        object? result = KernelCall.Of(Loaded, report)();
        Assert.Equal(report.Kernel.Returns, result is null ? null : result is Array ? "Array" : result.GetType().Name.Split('`')[0]);
        Assert.Equal(report.Kernel.Returns == "Array" ? (int)report.Call.Output.Elements : null, (result as Array)?.Length);
    }

    [Fact]
    public void Narrow_images_are_left_to_the_next_instruction_set()
    {
        KernelRecord kernel = AssemblyRecords.Read(Harness.Tool.Tests).First(kernel => kernel.Image is { IsSequence: false, Width: null });
        TierRecord tier = new("Avx512", 16, new Generator.Emission.RecordSection("tier").Flag("Avx512").Add("narrow", 10), []);
        KernelReport[] calls = [.. Enumerable.Range(1, 24).Select(width => KernelReport.Of(kernel, new InputSize(Batch: 1, Height: 12, width)))];

        Assert.All(calls, report => Assert.Equal(report.Call.Output.Width <= 10, Processor.Yields(tier, report.Call)));
        Assert.Contains(calls, report => report.Call.Output.Width > 10);
    }

    [Fact]
    public void A_call_is_that_of_the_kernel()
    {
        float[] input = [.. Enumerable.Range(0, 12 * 12 * 3).Select(index => index * 0.25f)];
        float[] filter = [.. Enumerable.Range(0, 9).Select(index => 1f / (1 + index))];
        float[] expected = new float[input.Length];
        float[] output = new float[input.Length];
        Tests.Kernels.Images.Spread(input, filter, expected);

        Thunk.Of(typeof(Tests.Kernels.Images).GetMethod(nameof(Tests.Kernels.Images.Spread))!, null, [input, filter, output])();

        Assert.Equal(expected, output);
        Assert.Contains(output, value => value != 0);
    }

    [Fact]
    public void Overloads_are_told_apart()
    {
        KernelMethod[] methods =
        [
            .. AssemblyRecords.Read(Harness.Tool.Tests).Where(kernel => kernel.Method == "Overloaded").Select(kernel => KernelMethod.Find(Loaded, kernel)),
        ];

        Assert.Equal(2, methods.Select(method => method.Method).Distinct().Count());
        Assert.Contains(methods, method => method.Method.GetParameters()[0].ParameterType == typeof(float[]));
    }

    [Fact]
    public void Machine_code_is_that_of_the_instruction_sets_of_this_processor()
    {
        JsonElement[] kernels = [.. JsonDocument.Parse(Harness.Tool.Print("", "--code", "--json")).RootElement.EnumerateArray()];

        foreach (JsonElement tier in kernels.SelectMany(kernel => kernel.GetProperty("instructionSets").EnumerateArray()))
        {
            bool runs = AssemblyRecords.Read(Harness.Tool.Tests)[0].Tiers.Where(Processor.Runs).Any(running => running.Title == tier.GetProperty("name").GetString());
            Assert.Equal(runs, tier.TryGetProperty("codeBytes", out JsonElement bytes));
            Assert.True(!runs || bytes.GetInt64() is > 200 and < 200_000, tier.ToString());
        }
    }

    [Fact]
    public void Machine_code_grows_with_the_tiles()
    {
        long Code(string kernel) => JsonDocument.Parse(Harness.Tool.Print(kernel, "--code", "--json")).RootElement[0]
            .GetProperty("instructionSets").EnumerateArray().First(tier => tier.TryGetProperty("codeBytes", out _)).GetProperty("codeBytes").GetInt64();

        Assert.True(Code("Images.AnyWidth") > 2 * Code("Forms+Layer"));
    }

    [Fact]
    public void Machine_code_is_counted_for_several_at_once() => Parallel.For(
        0, 40, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ => Assert.Contains(" code", Harness.Tool.Print("Images.Mix", "--code"), StringComparison.Ordinal));

    [Fact]
    public void A_measurement_stands_beside_its_bound()
    {
        string text = Harness.Tool.Print("Images.Mix", "--measure");
        JsonElement measured = JsonDocument.Parse(Harness.Tool.Print("Images.Block", "--measure", "--json")).RootElement[0].GetProperty("measured");

        Assert.Contains("of bound", text, StringComparison.Ordinal);
        Assert.Contains("of peak", text, StringComparison.Ordinal);
        Assert.InRange(measured.GetProperty("least").GetDouble(), 1e-9, measured.GetProperty("median").GetDouble());
        Assert.InRange(measured.GetProperty("peakGflops").GetDouble(), 0.1, 10_000);
        Assert.True(measured.GetProperty("bound").GetDouble() > 0);
    }

    [Fact]
    public void What_is_not_measured_says_why() => Assert.Contains(
        "  not measured: its type Numbered has no constructor without parameters\n", Harness.Tool.Print("Numbered", "--measure"), StringComparison.Ordinal);

    private static KernelReport Report(int index) => KernelReport.Of(AssemblyRecords.Read(Harness.Tool.Tests)[index], Size);
}
