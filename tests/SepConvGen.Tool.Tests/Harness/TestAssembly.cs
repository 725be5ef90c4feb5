using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace SepConvGen.Tool.Tests.Harness;

/// <summary>An assembly compiled for a test, as a file of its own.</summary>
internal sealed class TestAssembly : IDisposable
{
    public TestAssembly(string source)
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"sepconvgen-{Guid.NewGuid():N}.dll");
        string[] platform = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(System.IO.Path.PathSeparator)];
        CSharpCompilation compilation = CSharpCompilation.Create(
            System.IO.Path.GetFileNameWithoutExtension(Path),
            [CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)],
            platform.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.Emit(Path, cancellationToken: TestContext.Current.CancellationToken).Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error));
    }

    public string Path { get; }

    public void Dispose() => File.Delete(Path);
}
