using System.Reflection;
using System.Runtime.InteropServices;

namespace SepConvGen.Benchmarks.Peers;

/// <summary>Where the native libraries are, and what to do if they are not.</summary>
internal static class NativeFile
{
    /// <summary>The folder of this project's sources.</summary>
    public static string ProjectFolder { get; } = typeof(NativeFile).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().First(data => data.Key == "ProjectFolder").Value!;

    /// <summary>Where get-peers.sh puts libraries.</summary>
    public static string Folder => Path.Combine(ProjectFolder, "native");

    /// <summary>Whether the system has a library.</summary>
    public static bool IsInstalled(string name) => NativeLibrary.TryLoad(name, out _);

    /// <summary>A library that get-peers.sh has put into the folder "native"; 0 if it has not.</summary>
    public static nint LoadLocal(string name) =>
        NativeLibrary.TryLoad(Path.Combine(Folder, name), out nint library) ? library : 0;

    public static UserError Missing(IEnumerable<string> names) => new(
        $"""
        Missing: {string.Join(", ", names)}.
        To get what is missing (with apt-get, as root or by sudo, and npm):
            {Path.Combine(ProjectFolder, "get-peers.sh")}
        """);
}
