extern alias generator;

using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using generator::SepConvGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using SepConvGen.Tests.Shared;

namespace SepConvGen.Networks.Tests.Harness;

/// <summary>A manifest with its weights, as a user's project compiles it: generated, compiled without a warning, loaded, run.</summary>
public sealed class CompiledClass : IDisposable
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> References = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll")
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(NetworkAttribute).Assembly.Location),
    ]);

    private readonly object instance;
    private readonly IReadOnlyList<int> inputs;
    private readonly IReadOnlyList<int> outputs;

    private CompiledClass(object instance, IReadOnlyList<int> inputs, IReadOnlyList<int> outputs, IReadOnlyDictionary<string, string> files)
    {
        this.instance = instance;
        this.inputs = inputs;
        this.outputs = outputs;
        Files = files;
    }

    /// <summary>The generated files by their names.</summary>
    public IReadOnlyDictionary<string, string> Files { get; }

    /// <summary>Generates, compiles and loads the class of a network.</summary>
    /// <param name="name">The network's name.</param>
    /// <param name="manifest">Its manifest.</param>
    /// <param name="weights">Its weights file.</param>
    /// <param name="instructionSets">What the project sets SepConvGenInstructionSets to; "" for what the effort of the run says.</param>
    /// <param name="layout">How images are handed over.</param>
    public static CompiledClass Of(string name, string manifest, byte[] weights, string instructionSets = "", Layout layout = Layout.Nchw)
    {
        string source = $$"""
            namespace Demo;

            [SepConvGen.Network("{{name}}"{{(layout == Layout.Nhwc ? ", Layout = SepConvGen.Layout.Nhwc" : "")}})]
            public sealed partial class Net;
            """;
        CSharpParseOptions parse = new(LanguageVersion.Latest);
        CSharpCompilation compilation = CSharpCompilation.Create(
            $"Demo.{name}",
            [CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), parse)],
            References.Value,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: false));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new SepConvGenerator().AsSourceGenerator(), new NetworkGenerator().AsSourceGenerator()], [new ManifestFile($"{name}.network.txt", manifest)], parse, new ManifestFile.Marked(instructionSets.Length > 0 ? instructionSets : Effort.InstructionSets));
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out ImmutableArray<Diagnostic> reported);
        using MemoryStream assembly = new();
        EmitResult result = output.Emit(assembly, manifestResources: [new ResourceDescription($"SepConvGen.Networks.{name}.weights", () => new MemoryStream(weights), isPublic: true)]);
        string[] problems = [.. reported.Concat(result.Diagnostics).Where(problem => problem.Severity >= DiagnosticSeverity.Warning).Select(problem => problem.ToString())];
        if (problems.Length > 0)
        {
            throw new InvalidOperationException(string.Join("\n", problems.Take(10)));
        }

        assembly.Position = 0;
        Type type = new AssemblyLoadContext(name, isCollectible: false).LoadFromStream(assembly).GetType("Demo.Net")!;
        Manifests.Shapes shapes = Manifests.Shapes.Of(manifest);
        Dictionary<string, string> files = driver.GetRunResult().Results.SelectMany(each => each.GeneratedSources).ToDictionary(each => each.HintName, each => each.SourceText.ToString());
        return new CompiledClass(Activator.CreateInstance(type)!, shapes.Inputs, shapes.Outputs, files);
    }

    /// <summary>Runs it: an array for each input, and one for each output comes back.</summary>
    public float[][] Run(float[][] arrays, int? batch = null, int threads = 1)
    {
        (float[][] results, object[] arguments) = Arguments(arrays, batch, threads);
        Call()(arguments);
        return results;
    }

    /// <summary>Bytes that a run on one thread allocates, once warm.</summary>
    public long Allocated(float[][] arrays, int? batch = null)
    {
        object[] arguments = Arguments(arrays, batch, threads: 1).All;
        Action<object[]> call = Call();
        call(arguments);
        call(arguments);
        long before = GC.GetAllocatedBytesForCurrentThread();
        call(arguments);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private Action<object[]> Call() => SpanCall.Of(
        instance, instance.GetType().GetMethods().Single(each => each.Name == "Run" && each.GetParameters()[^1].ParameterType == typeof(ParallelOptions)));

    private (float[][] Results, object[] All) Arguments(float[][] arrays, int? batch, int threads)
    {
        if (arrays.Length != inputs.Count)
        {
            throw new ArgumentException($"the network has {inputs.Count} inputs", nameof(arrays));
        }

        float[][] results = [.. outputs.Select(length => new float[length * (batch ?? 1)])];
        ParallelOptions options = new() { MaxDegreeOfParallelism = threads };
        return (results, [.. arrays, .. (batch is { } images ? new object[] { images } : []), .. results, options]);
    }

    /// <inheritdoc/>
    public void Dispose() => ((IDisposable)instance).Dispose();
}
