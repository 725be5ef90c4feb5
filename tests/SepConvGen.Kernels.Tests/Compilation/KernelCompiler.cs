extern alias generator;
using System.Reflection;
using System.Runtime.Loader;
using System.Security.Cryptography;
using System.Text;
using generator::SepConvGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SepConvGen.Kernels.Tests.Harness;
using SepConvGen.Tests.Shared;

namespace SepConvGen.Kernels.Tests.Compilation;

/// <summary>Generates and compiles attributed methods given as text, in one compilation in memory.</summary>
/// <remarks>
/// The assembly is kept in a file beside the tests, named after a hash of all that it depends on: the text, the instruction sets, the generator
/// and the library. The processes that repeat the tests with a tier switched off or on an emulated arm64 processor, where
/// Roslyn is slow, find it there.
/// </remarks>
internal static class KernelCompiler
{
    private static readonly string Folder = Path.Combine(Machine.TestFolder, "compiled");

    public static IReadOnlyDictionary<string, Kernel> Compile(string name, IEnumerable<KernelText> kernels) =>
        KernelCatalog.Find(Load(name, kernels)).ToDictionary(kernel => kernel.Name);

    /// <summary>The assembly of a class of that name with these methods.</summary>
    public static Assembly Load(string name, IEnumerable<object> kernels)
    {
        string source = $"using System;\nusing SepConvGen;\n\nnamespace Compiled;\n\ninternal static partial class {name}\n{{\n{string.Join('\n', kernels)}}}\n";
        string path = Path.Combine(Folder, $"{name}-{Fingerprint(source)}.dll");
        if (!File.Exists(path))
        {
            Write(path, Emit(name, source, []));
        }

        return AssemblyLoadContext.Default.LoadFromAssemblyPath(path);
    }

    /// <summary>The assembly of declarations, and of what was emitted for them.</summary>
    public static Assembly Load(string name, string source, IEnumerable<string> emitted)
    {
        string path = Path.Combine(Folder, $"{name}-{Fingerprint(source)}.dll");
        if (!File.Exists(path))
        {
            Write(path, Emit(name, source, emitted));
        }

        return AssemblyLoadContext.Default.LoadFromAssemblyPath(path);
    }

    private static byte[] Emit(string name, string source, IEnumerable<string> emitted)
    {
        CSharpParseOptions options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp13);
        CSharpCompilation compilation = CSharpCompilation.Create(
            name,
            [.. emitted.Prepend(source).Select((text, index) => CSharpSyntaxTree.ParseText(text, options, path: $"{name}{index}.cs"))],
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));

        CSharpGeneratorDriver.Create([new SepConvGenerator().AsSourceGenerator()], parseOptions: options, optionsProvider: new BuildProperties(Effort.InstructionSets))
            .RunGeneratorsAndUpdateCompilation(compilation, out Microsoft.CodeAnalysis.Compilation generated, out _);

        using MemoryStream assembly = new();
        Diagnostic[] diagnostics = [.. generated.Emit(assembly).Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
        Assert.True(diagnostics.Length == 0, $"{name}: {string.Join('\n', diagnostics.Take(10))}\n{source}");
        return assembly.ToArray();
    }

    private static IEnumerable<PortableExecutableReference> References()
    {
        string[] platform =
            [.. ((AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string) ?? "").Split(Path.PathSeparator)
                .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))];
        Assert.True(
            platform.Length > 0,
            $"Nothing is compiled in {Folder} for this source, generator and library, and this runtime (the emulated one) has no files to compile against: run the tests natively first.");
        return platform.Append(typeof(KernelAttribute).Assembly.Location).Select(path => MetadataReference.CreateFromFile(path));
    }

    private static string Fingerprint(string source)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(source + Effort.InstructionSets));
        hash.AppendData(File.ReadAllBytes(Path.Combine(Machine.TestFolder, "SepConvGen.Generator.dll")));
        hash.AppendData(File.ReadAllBytes(typeof(KernelAttribute).Assembly.Location));
        return Convert.ToHexString(hash.GetHashAndReset())[..16];
    }

    /// <summary>Writes the file in one step, for other processes may be looking for it, and removes those that it replaces.</summary>
    private static void Write(string path, byte[] assembly)
    {
        Directory.CreateDirectory(Folder);
        string temporary = $"{path}.{Environment.ProcessId}";
        File.WriteAllBytes(temporary, assembly);
        File.Move(temporary, path, overwrite: true);
        string family = Path.GetFileName(path).Split('-')[0];
        foreach (string old in Directory.GetFiles(Folder, $"{family}-*.dll").Where(file => file != path))
        {
            File.Delete(old);
        }
    }
}
