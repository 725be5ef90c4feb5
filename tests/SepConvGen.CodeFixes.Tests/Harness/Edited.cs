extern alias generator;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using CallAnalyzer = generator::SepConvGen.Generator.Diagnostics.CallAnalyzer;
using SepConvGenAnalyzer = generator::SepConvGen.Generator.Diagnostics.SepConvGenAnalyzer;
using WeightsAnalyzer = generator::SepConvGen.Generator.Diagnostics.WeightsAnalyzer;

namespace SepConvGen.CodeFixes.Tests.Harness;

/// <summary>A project as an editor has it open.</summary>
internal sealed class Edited : IDisposable
{
    private const string Head = "using System;\nusing SepConvGen;\n";

    private readonly AdhocWorkspace workspace = new();

    public Edited(params string[] sources)
        : this(tensors: false, sources)
    {
    }

    /// <summary>A project with files, and with System.Numerics.Tensors or without.</summary>
    public Edited(bool tensors, params string[] sources)
    {
        IEnumerable<MetadataReference> references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "SepConvGen.dll" || path.Contains("Microsoft.NETCore.App", StringComparison.Ordinal)
                || (tensors && Path.GetFileName(path) is "System.Numerics.Tensors.dll"))
            .Select(path => MetadataReference.CreateFromFile(path));
        Project project = workspace.AddProject("Edited", LanguageNames.CSharp)
            .WithMetadataReferences(references)
            .WithAnalyzerReferences([GeneratorLoader.Reference])
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Latest))
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        foreach ((string source, int index) in sources.Select((source, index) => (source, index)))
        {
            project = project.AddDocument($"File{index}.cs", SourceText.From(Head + source)).Project;
        }

        // the source is the same for every instruction set: the shortest files will do
        Project = project.AddAnalyzerConfigDocument(
            ".globalconfig", SourceText.From("is_global = true\nbuild_property.SepConvGenInstructionSets = Scalar\n"), filePath: "/.globalconfig").Project;
    }

    /// <summary>The analyzers of the package.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers => [new SepConvGenAnalyzer(), new CallAnalyzer(), new WeightsAnalyzer()];

    public Project Project { get; private set; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The text of a file, without the head that all have.</summary>
    public async Task<string> Text(int file = 0) => (await Whole(file))[Head.Length..];

    /// <summary>The text of a file, to which using directives may have been added.</summary>
    public async Task<string> Whole(int file = 0) => (await Project.Documents.ElementAt(file).GetTextAsync(Token)).ToString();

    /// <summary>What the compiler, the generator and the analyzer have to say, from warnings on.</summary>
    public async Task<ImmutableArray<Diagnostic>> Problems() => [.. (await Told()).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];

    /// <summary>All that they have to say.</summary>
    public async Task<ImmutableArray<Diagnostic>> Told() =>
        await (await Project.GetCompilationAsync(Token))!.WithAnalyzers(Analyzers).GetAllDiagnosticsAsync(Token);

    /// <summary>Has the compiler check the documentation, too.</summary>
    public void Document() =>
        Project = Project.WithParseOptions(((CSharpParseOptions)Project.ParseOptions!).WithDocumentationMode(DocumentationMode.Diagnose));

    /// <summary>The compiled project.</summary>
    public async Task<Assembly> Load()
    {
        using MemoryStream assembly = new();
        Assert.True((await Project.GetCompilationAsync(Token))!.Emit(assembly, cancellationToken: Token).Success);
        assembly.Position = 0;
        return new AssemblyLoadContext("Edited").LoadFromStream(assembly);
    }

    /// <summary>Applies the action with this title that a provider offers for a diagnostic.</summary>
    public async Task Fix(CodeFixProvider provider, string id, string title)
    {
        ImmutableArray<Diagnostic> problems = await Told();
        Diagnostic? diagnostic = problems.FirstOrDefault(found => found.Id == id);
        Assert.True(diagnostic is not null, $"{id} is not among\n{string.Join('\n', problems)}\nof\n{await Whole()}");
        Document document = Project.GetDocument(diagnostic.Location.SourceTree)!;
        List<CodeAction> actions = [];
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), Token));
        await Apply(actions, title);
    }

    /// <summary>The titles that a provider offers for a diagnostic.</summary>
    public async Task<IReadOnlyList<string>> Offers(CodeFixProvider provider, string id)
    {
        Diagnostic diagnostic = (await Problems()).First(found => found.Id == id);
        List<CodeAction> actions = [];
        await provider.RegisterCodeFixesAsync(new CodeFixContext(Project.GetDocument(diagnostic.Location.SourceTree)!, diagnostic, (action, _) => actions.Add(action), Token));
        return [.. actions.Select(action => action.Title)];
    }

    /// <summary>Applies the refactoring with this title, or the only one, at the method that has this name; false where none is offered.</summary>
    public async Task<bool> Refactor(CodeRefactoringProvider provider, string method, string? title = null)
    {
        Document document = Project.Documents.First();
        string text = (await document.GetTextAsync(Token)).ToString();
        List<CodeAction> actions = [];
        TextSpan span = new(text.IndexOf($" {method}(", StringComparison.Ordinal) + 1, 0);
        await provider.ComputeRefactoringsAsync(new CodeRefactoringContext(document, span, actions.Add, Token));
        if (actions.Count == 0)
        {
            return false;
        }

        await Apply(actions, title ?? actions.Single().Title);
        return true;
    }

    /// <summary>Applies a fix to all diagnostics of an id in the project.</summary>
    public async Task FixAll(CodeFixProvider provider, string id, string key)
    {
        FixAllContext context = new(
            Project.Documents.First(), provider, FixAllScope.Project, key, [id], new Found(async () => [.. (await Problems()).Where(found => found.Id == id)]), Token);
        await Apply([(await provider.GetFixAllProvider()!.GetFixAsync(context))!], null);
    }

    public void Dispose() => workspace.Dispose();

    private async Task Apply(List<CodeAction> actions, string? title)
    {
        CodeAction? action = title is null ? actions[0] : actions.FirstOrDefault(each => each.Title == title);
        Assert.True(action is not null, $"Offered are: {string.Join("; ", actions.Select(each => each.Title))}");
        Solution changed = (await action.GetOperationsAsync(Token)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
        Project = changed.GetProject(Project.Id)!;
    }

    private sealed class Found(Func<Task<ImmutableArray<Diagnostic>>> all) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => await all();

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            SyntaxTree? tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await all()).Where(found => found.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
