using System.Text;
using Compare;
using Compare.Cases;
using Compare.Measuring;
using Compare.Photo;
using Compare.Printing;
using Shared;
using Shared.Measuring;
using Spectre.Console;

const int widthOfFiles = 140;

try
{
    Options options = Options.Parse(args);
    if (options.Help)
    {
        Console.WriteLine(Options.Usage);
        return 0;
    }

    Console.OutputEncoding = Encoding.UTF8;
    if (options.FirstCalls)
    {
        FirstCalls.Print(Blocks.All);
        return 0;
    }

    if (Console.IsOutputRedirected)
    {
        AnsiConsole.Profile.Capabilities.Ansi = false;
        AnsiConsole.Profile.Width = widthOfFiles;
    }

    Machine machine = Machine.Current;
    Case photo = PhotoStep.Run(options);
    GeneratedFiles.PrintOne(machine);
    IReadOnlyList<Row> rows = Measurements.Of([() => photo, .. Blocks.All], machine);
    Report.Print(rows, machine);
    Console.WriteLine($"All generated files: {GeneratedFiles.Folder}");

    bool same = rows.All(row => row.SameBits);
    Console.WriteLine($"same bits: {(same ? "yes" : "no")}");
    return same ? 0 : 1;
}
catch (UserError error)
{
    Console.Error.WriteLine($"Compare: {error.Message}");
    return 1;
}
