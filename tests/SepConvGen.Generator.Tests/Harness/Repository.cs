using System.Runtime.CompilerServices;

namespace SepConvGen.Generator.Tests.Harness;

/// <summary>Where the sources of the repository lie.</summary>
internal static class Repository
{
    public static string Path(string relative) => System.IO.Path.Combine(Root(), relative);

    private static string Root([CallerFilePath] string here = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "..", "..", ".."));
}
