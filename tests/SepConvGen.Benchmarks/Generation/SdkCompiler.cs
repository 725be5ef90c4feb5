using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace SepConvGen.Benchmarks.Generation;

/// <summary>
/// This program once more, with the compiler of the SDK: that one is compiled ahead of time, as users have it, while the package of the
/// compiler that this program is built on is left to the JIT.
/// </summary>
internal sealed class SdkCompiler : AssemblyLoadContext
{
    private const string Compiler = "Microsoft.CodeAnalysis.CSharp.dll";

    private readonly string folder;

    private SdkCompiler(string folder) => this.folder = folder;

    /// <summary>The version of the compiler that <see cref="Call"/> uses.</summary>
    public static Version Version => Folder is null
        ? typeof(Microsoft.CodeAnalysis.CSharp.CSharpCompilation).Assembly.GetName().Version!
        : AssemblyName.GetAssemblyName(Path.Combine(Folder, Compiler)).Version!;

    // Null where there is no SDK beside the runtime.
    private static string? Folder { get; } = new DirectoryInfo(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "sdk")) is { Exists: true } sdks
        ? sdks.EnumerateDirectories()
            .Select(sdk => Path.Combine(sdk.FullName, "Roslyn", "bincore"))
            .Where(folder => File.Exists(Path.Combine(folder, Compiler)))
            .MaxBy(folder => AssemblyName.GetAssemblyName(Path.Combine(folder, Compiler)).Version)
        : null;

    /// <summary>The same method of the same type, in this program with that compiler; with this program's own where there is no other.</summary>
    public static T Call<T>(Delegate method, params object[] arguments)
    {
        MethodInfo own = method.Method;
        if (Folder is null)
        {
            return (T)own.Invoke(null, arguments)!;
        }

        Assembly program = new SdkCompiler(Folder).LoadFromAssemblyPath(own.Module.Assembly.Location);
        return (T)program.GetType(own.DeclaringType!.FullName!)!.GetMethod(own.Name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!.Invoke(null, arguments)!;
    }

    protected override Assembly? Load(AssemblyName name)
    {
        string compiler = Path.Combine(folder, name.Name + ".dll");
        string own = Path.Combine(AppContext.BaseDirectory, name.Name + ".dll");
        return name.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) && File.Exists(compiler) ? LoadFromAssemblyPath(compiler)
            : name.Name.StartsWith("SepConvGen", StringComparison.Ordinal) && File.Exists(own) ? LoadFromAssemblyPath(own)
            : null;
    }
}
