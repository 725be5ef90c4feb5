using System.CommandLine;
using System.Reflection;

namespace SepConvGen.Tool.Tests.Harness;

/// <summary>The tool, run in this process.</summary>
/// <param name="Code">What it ends with.</param>
/// <param name="Output">What it prints.</param>
/// <param name="Errors">What it says of errors.</param>
internal sealed record Tool(int Code, string Output, string Errors)
{
    /// <summary>The assembly of these tests, which has kernels.</summary>
    public static string Tests => typeof(Tool).Assembly.Location;

    /// <summary>How many kernels it has: each has left a record.</summary>
    public static int Kernels { get; } = typeof(Tool).Assembly.GetCustomAttributes<KernelRecordAttribute>().Count();

    public static Tool Run(params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter errors = new() { NewLine = "\n" };
        int code = InspectCommand.Create().Parse(arguments).Invoke(new() { Output = output, Error = errors });
        return new(code, output.ToString(), errors.ToString());
    }

    /// <summary>What it prints of a kernel here.</summary>
    public static string Print(string kernel, params string[] options)
    {
        Tool run = Run([Tests, "--kernel", kernel, .. options]);
        Xunit.Assert.True(run.Code == 0, run.Errors);
        return run.Output;
    }
}
