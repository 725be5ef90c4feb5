using System.CommandLine;
using System.Reflection;
using SepConvGen.Tool.Html;
using SepConvGen.Tool.Printing;
using SepConvGen.Tool.Records;
using SepConvGen.Tool.Running;
using SepConvGen.Tool.Work;

namespace SepConvGen.Tool;

/// <summary>The command line: what to read, and how to print it.</summary>
internal static class InspectCommand
{
    /// <summary>The command `dotnet sepconvgen`.</summary>
    public static RootCommand Create()
    {
        Argument<FileInfo> assembly = new("ASSEMBLY") { Description = "A compiled assembly (.dll or .exe) with kernels that SepConvGen generated." };
        Option<string> kernel = new("--kernel") { Description = "Only kernels whose full name contains this text.", HelpName = "TEXT" };
        Option<string> size = new("--size")
        {
            Description = "Rows × columns of input where a kernel leaves them open (a number alone: steps of sequences, and both sides of images).",
            HelpName = "HxW",
            DefaultValueFactory = _ => "56x56",
        };
        Option<int> batch = new("--batch") { Description = "Images or sequences of a call, where a kernel takes a batch.", HelpName = "N", DefaultValueFactory = _ => 1 };
        Option<bool> json = new("--json") { Description = "Prints JSON." };
        Option<bool> code = new("--code") { Description = "Loads the assembly, compiles its kernels for this processor, and prints the bytes of machine code." };
        Option<bool> measure = new("--measure") { Description = "Loads the assembly, calls each kernel with random numbers on one thread, and prints times beside the bound of this machine." };
        Option<FileInfo?> html = new("--html") { Description = "Also writes a page: a roofline, and the tiles of each kernel drawn over its image.", HelpName = "FILE" };
        size.Validators.Add(result =>
        {
            if (InputSize.Parse(result.Tokens.Count == 0 ? "56x56" : result.Tokens[0].Value, 1) is null)
            {
                result.AddError("--size is HEIGHTxWIDTH, two numbers of 1 and more, or one.");
            }
        });
        batch.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(int.TryParse(result.Tokens[0].Value, out int images) && images > 0))
            {
                result.AddError("--batch is a number of 1 and more.");
            }
        });

        RootCommand command = new(
            """
            Prints each convolution kernel in an assembly: shape, multiply-adds, tiles of each instruction set, bound, working memory, packed weights.

            The bound is the longest of four times, counted from the definition and the tiles, in cycles of a nominal core:
            multiply-adds (2 vectors a cycle), loads of the main tiles (2 vectors a cycle), bytes through L2 (32 a cycle), and through
            memory (8 a cycle, where a call has more than 1 MB).
            Exit code: 0; 1 wrong arguments; 2 no such file, or no assembly; 3 no kernels; 4 kernels of a newer version; 5 no page could be written.
            """)
        {
            assembly, kernel, size, batch, code, measure, html, json,
        };
        command.SetAction(parsed => Run(
            parsed.InvocationConfiguration,
            parsed.GetValue(assembly)!,
            parsed.GetValue(kernel) ?? "",
            InputSize.Parse(parsed.GetValue(size)!, parsed.GetValue(batch))!,
            new(parsed.GetValue(code), parsed.GetValue(measure), parsed.GetValue(html), parsed.GetValue(json))));
        return command;
    }

    private static void Write(FileInfo file, string page)
    {
        try
        {
            File.WriteAllText(file.FullName, page);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InspectionException(ExitCode.NoPage, $"{file.Name} cannot be written: {exception.Message}");
        }
    }

    // What needs the assembly loaded. Code first: only what is compiled while someone listens is heard of.
    private static KernelReport[] Run(string path, KernelReport[] reports, Wishes wishes)
    {
        if (wishes is { Code: false, Measure: false })
        {
            return reports;
        }

        Assembly assembly = LoadedAssembly.Load(path);
        if (wishes.Code)
        {
            CodeSizes sizes = CodeSizes.Listen();
            reports = [.. reports.Select(report => report with { Code = MachineCode.Of(assembly, report.Kernel, sizes) })];
        }

        if (wishes.Measure)
        {
            Dictionary<string, CoreRates> cores = reports.Select(report => Processor.Chosen(report).Tier).DistinctBy(tier => tier.Suffix)
                .ToDictionary(tier => tier.Suffix, Processor.Measure);
            reports = [.. reports.Select(report => report with { Measured = Measurement.Of(assembly, report, cores[Processor.Chosen(report).Tier.Suffix]) })];
        }

        return reports;
    }

    private static int Run(InvocationConfiguration console, FileInfo assembly, string name, InputSize size, Wishes wishes)
    {
        try
        {
            IReadOnlyList<KernelRecord> kernels = AssemblyRecords.Read(assembly.FullName);
            KernelReport[] reports = [.. kernels.Where(kernel => kernel.FullName.Contains(name, StringComparison.Ordinal)).Select(kernel => KernelReport.Of(kernel, size))];
            if (reports.Length == 0)
            {
                throw new InspectionException(ExitCode.NoKernels, $"{assembly.Name}: none of its {kernels.Count} kernels is called '{name}'.");
            }

            reports = Run(assembly.FullName, reports, wishes);
            if (wishes.Html is { } page)
            {
                Write(page, Page.Of(assembly.Name, reports));
            }

            console.Output.Write(wishes.Json ? ReportJson.Of(reports) : ReportText.Of(assembly.Name, reports));
            return (int)ExitCode.Success;
        }
        catch (InspectionException exception)
        {
            console.Error.WriteLine(exception.Message);
            return (int)exception.Code;
        }
    }

    /// <summary>What is asked for beside the records.</summary>
    private sealed record Wishes(bool Code, bool Measure, FileInfo? Html, bool Json);
}
