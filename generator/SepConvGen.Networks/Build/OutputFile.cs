using System.IO;
using System.Linq;

namespace SepConvGen.Networks.Build;

/// <summary>Writes a file of the build.</summary>
internal static class OutputFile
{
    /// <summary>Leaves a file as it is, and its time too, if it has this content already: nothing that reads it need run again.</summary>
    public static void Write(string path, byte[] content)
    {
        FileInfo before = new(path);
        if (!before.Exists || before.Length != content.Length || !File.ReadAllBytes(path).SequenceEqual(content))
        {
            File.WriteAllBytes(path, content);
        }
    }
}
