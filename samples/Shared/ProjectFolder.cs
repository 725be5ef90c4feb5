using System.Reflection;

namespace Shared;

/// <summary>The folder that this sample was built from.</summary>
internal static class ProjectFolder
{
    /// <summary>That folder while it is there; the program's own folder where only the program was copied.</summary>
    public static string Path { get; } = typeof(ProjectFolder).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Where(metadata => metadata.Key == nameof(ProjectFolder))
        .Select(metadata => metadata.Value)
        .FirstOrDefault(Directory.Exists) ?? AppContext.BaseDirectory;
}
