using System.Reflection;
using System.Runtime.Loader;

namespace SepConvGen.Tool.Running;

/// <summary>The inspected assembly, loaded beside the tool: it has its own SepConvGen and whatever else lies in its folder.</summary>
internal sealed class LoadedAssembly : AssemblyLoadContext
{
    private readonly AssemblyDependencyResolver dependencies;
    private readonly string folder;

    private LoadedAssembly(string path)
        : base(Path.GetFileName(path))
    {
        dependencies = new AssemblyDependencyResolver(path);
        folder = Path.GetDirectoryName(path)!;
    }

    /// <exception cref="InspectionException">It cannot be run here.</exception>
    public static Assembly Load(string path)
    {
        try
        {
            return new LoadedAssembly(path).LoadFromAssemblyPath(path);
        }
        catch (Exception exception) when (exception is BadImageFormatException or FileLoadException or InvalidOperationException)
        {
            throw new InspectionException(ExitCode.NoAssembly, $"{Path.GetFileName(path)} cannot be run here: {exception.Message}");
        }
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        string beside = Path.Combine(folder, assemblyName.Name + ".dll");
        string? path = dependencies.ResolveAssemblyToPath(assemblyName) ?? (File.Exists(beside) ? beside : null);
        return path is null ? null : LoadFromAssemblyPath(path);
    }
}
