using Shared;
using Shared.Measuring;

namespace Compare.Printing;

/// <summary>The files that the generator wrote when this sample was built.</summary>
internal static class GeneratedFiles
{
    private const string Shown = "Compare.Cases.Kernels.MobileNet1.g.cs";

    public static string Folder { get; } = Path.Combine(
        ProjectFolder.Path, "generated", "SepConvGen.Generator", "SepConvGen.Generator.SepConvGenerator");

    /// <summary>Prints the readable part of one of them.</summary>
    public static void PrintOne(Machine machine)
    {
        string path = Path.Combine(Folder, Shown);
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Console.WriteLine($"(The generated file cannot be shown: {error.Message} A build of the sample writes it.)");
            return;
        }

        Console.WriteLine($"From the {lines.Length} lines that were generated for the first MobileNet block:");
        Console.WriteLine();
        foreach (string line in Excerpt.Of(lines, machine.Suffix))
        {
            Console.WriteLine(line);
        }

        Console.WriteLine();
        Console.WriteLine($"All of it: {path}");
    }
}
