using Shared;

namespace NetworkSample;

/// <summary>What the command line says.</summary>
/// <param name="Photograph">The file to look for edges and blobs in.</param>
/// <param name="OutputFolder">Where the pictures go.</param>
/// <param name="Help">Only say how to use the program.</param>
internal sealed record Options(string Photograph, string OutputFolder, bool Help)
{
    public const string Usage =
        """
        Runs a network on a photograph, a class that SepConvGen made of detector.onnx when this program was built: it
        finds edges and blobs, and draws them. Writes PNG files, prints the time of each of the network's steps and of
        a run, and compares the result's hash.

        dotnet run -c Release --project samples/Network [-- [input] [output-folder]]

          input          a binary PPM image (P6) of at least 448 × 300 pixels, whose middle is taken; a cat if not
                         stated, for which alone the hash is known
          output-folder  where the files go; samples/Network/output if not stated
          -h, --help     print this

        If the input cannot be read or the output not be written, one line on the error output says why, and the exit
        code is 1; as it is if the bits are not the same.
        """;

    /// <summary>The photograph whose result is known: beside the program, wherever that is run from.</summary>
    public static string BuiltIn { get; } = Path.Combine(Path.GetDirectoryName(typeof(Options).Assembly.Location)!, "Photos", "chelsea.ppm");

    public static Options Parse(string[] arguments)
    {
        foreach (string argument in arguments)
        {
            switch (argument)
            {
                case "-h" or "--help" or "-?":
                    return new("", "", Help: true);
                case "":
                    throw new UserError("a file has an empty name");
                case ['-', ..]:
                    throw new UserError($"there is no option '{argument}'; --help tells what there is");
            }
        }

        return arguments.Length <= 2
            ? new(
                arguments.Length > 0 ? arguments[0] : BuiltIn,
                arguments.Length > 1 ? arguments[1] : Path.Combine(ProjectFolder.Path, "output"),
                Help: false)
            : throw new UserError($"'{arguments[2]}' is one argument too many; --help tells what they are");
    }
}
