using SepConvGen.Tool.Tests.Harness;
using Xunit;

namespace SepConvGen.Tool.Tests;

/// <summary>What the tool says of files that it cannot read, and of wrong arguments.</summary>
public sealed class ErrorTests
{
    [Fact]
    public void A_missing_file_is_named()
    {
        Harness.Tool run = Harness.Tool.Run("nowhere/nothing.dll");

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Matches(@"^There is no file .*nothing\.dll\.\n$", run.Errors);
    }

    [Fact]
    public void A_file_that_is_no_assembly_is_told()
    {
        string text = Path.GetTempFileName();
        File.WriteAllText(text, "MZ, or nearly");
        Harness.Tool run = Harness.Tool.Run(text);
        File.Delete(text);

        Assert.Equal(2, run.Code);
        Assert.EndsWith("is no .NET assembly.\n", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void An_assembly_without_kernels_is_told()
    {
        Harness.Tool run = Harness.Tool.Run(typeof(object).Assembly.Location);

        Assert.Equal(3, run.Code);
        Assert.StartsWith("System.Private.CoreLib.dll has no kernels of SepConvGen.", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_no_kernel_has_is_told()
    {
        Harness.Tool run = Harness.Tool.Run(Harness.Tool.Tests, "--kernel", "Nobody");

        Assert.Equal((3, $"SepConvGen.Tool.Tests.dll: none of its {Harness.Tool.Kernels} kernels is called 'Nobody'.\n"), (run.Code, run.Errors));
    }

    [Theory]
    [InlineData("2|kernel A.B|and what nobody knows yet", "has records of version 2; this tool reads version 1.")]
    [InlineData("kernel A.B", "has a record that no version wrote: 'kernel A.B'.")]
    [InlineData("1|kernel A.B input|image in=float out=float|step pointwise i=x o=2|tier Scalar lanes=1|loops", "has a spoilt record: ")]
    [InlineData("1|kernel A.B input|image in=float out=float|step pointwise i=2 o=2|tier Scalar lanes=1", "has a spoilt record: ")]
    [InlineData("1|", "has a spoilt record: ")]
    public void A_record_of_another_version_or_spoilt_is_told(string record, string words)
    {
        using TestAssembly assembly = new($"[assembly: SepConvGen.KernelRecord(\"{record}\")]");
        Harness.Tool run = Harness.Tool.Run(assembly.Path);

        Assert.Equal(4, run.Code);
        Assert.Contains(words, run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--size", "0x4")]
    [InlineData("--size", "many")]
    [InlineData("--batch", "0")]
    [InlineData("--what", "5")]
    public void Wrong_arguments_are_told(string option, string value)
    {
        Harness.Tool run = Harness.Tool.Run(Harness.Tool.Tests, option, value);

        Assert.Equal(1, run.Code);
        Assert.NotEmpty(run.Errors);
    }
}
