using Compare.Cases;
using Compare.Measuring;
using Shared;

namespace Compare.Photo;

/// <summary>Sends the photograph through the generated kernel and through the generic path, and writes both to look at.</summary>
internal static class PhotoStep
{
    public static Case Run(Options options)
    {
        Picture photo = Picture.Of(Netpbm.Read(options.Photograph));
        Case @case = PhotoCase.Of(photo);
        Results results = Results.Of(@case);

        string folder = OutputFolder.Make(options.OutputFolder);
        string[] paths =
        [
            Write("original.png", photo),
            Write("generated.png", photo with { Pixels = results.Generated }),
            Write("generic.png", photo with { Pixels = results.Generic }),
        ];
        Console.WriteLine("The photograph, and what a separable convolution makes of it (blurred colour, inked edges):");
        Console.WriteLine($"  {string.Join("\n  ", paths)}");
        Console.WriteLine();
        return @case;

        string Write(string name, Picture picture)
        {
            string path = Path.Combine(folder, name);
            Png.Write(path, picture.ToImage());
            return path;
        }
    }
}
