extern alias generator;

using System.Reflection;
using System.Runtime.Loader;
using generator::SepConvGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SepConvGen.Tests.Shared;
using Xunit;

namespace SepConvGen.Tool.Tests.Harness;

/// <summary>
/// The kernels of these tests, generated for one instruction set, whose tiles compute nothing but tell where they would write: so the
/// walks of every instruction set run on every processor.
/// </summary>
internal static class TracedKernels
{
    private const string Log = """
        using System;
        using System.Collections.Generic;
        using System.Runtime.CompilerServices;

        public static class TileLog
        {
            public static readonly List<(string Name, int First, long Address)> Walks = new();
            public static readonly List<(string Name, int Walk, long Address)> Tiles = new();
            public static readonly List<long> Rented = new();
            public static long Output;

            public static void Run(ref float output) => Output = At(ref output);

            public static void Walk(string name, ref float output, int first) => Walks.Add((name, first, At(ref output)));

            public static void Tile(string name, ref float output) => Tiles.Add((name, Walks.Count - 1, At(ref output)));

            public static global::SepConvGen.Runtime.Scratch Rent(long length)
            {
                Rented.Add(length);
                return global::SepConvGen.Runtime.Scratch.Rent(length);
            }

            private static long At(ref float output) => (long)Unsafe.ByteOffset(ref Unsafe.NullRef<float>(), ref output);
        }
        """;

    private static readonly CSharpParseOptions Options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);
    private static readonly Dictionary<string, Assembly> Assemblies = [];

    /// <summary>The kernels for an instruction set, "Avx512", "Avx2" or "Neon".</summary>
    public static Assembly For(string instructionSet)
    {
        lock (Assemblies)
        {
            return Assemblies.TryGetValue(instructionSet, out Assembly? assembly) ? assembly : Assemblies[instructionSet] = Compile(instructionSet);
        }
    }

    private static Assembly Compile(string instructionSet)
    {
        string[] platform = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)];
        string[] sources = [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Kernels")).Select(File.ReadAllText)];
        CSharpCompilation compilation = CSharpCompilation.Create(
            $"Traced.{instructionSet}",
            [.. sources.Select((text, index) => CSharpSyntaxTree.ParseText(text, Options, $"{index}.cs"))],
            platform.Where(path => Path.GetFileName(path) is not ("SepConvGen.Generator.dll" or "SepConvGen.Tool.dll" or "SepConvGen.Tool.Tests.dll")).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new SepConvGenerator().AsSourceGenerator()], parseOptions: Options, optionsProvider: new BuildProperties(instructionSet));
        SyntaxTree[] generated = [.. driver.RunGenerators(compilation, TestContext.Current.CancellationToken).GetRunResult().GeneratedTrees];
        compilation = compilation
            .AddSyntaxTrees(generated.Select(Traced))
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(Log, Options, "Log.cs"));
        using MemoryStream assembly = new();
        Assert.Empty(compilation.Emit(assembly).Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error).Take(5));
        assembly.Position = 0;
        return new AssemblyLoadContext(instructionSet).LoadFromStream(assembly);
    }

    // The instruction set is chosen whatever the processor, rented memory is told, tiles are told in place of being computed.
    private static SyntaxTree Traced(SyntaxTree tree)
    {
        string text = tree.GetText().ToString()
            .Replace("if (global::System.Runtime.Intrinsics.", "if (true || global::System.Runtime.Intrinsics.", StringComparison.Ordinal)
            .Replace("global::SepConvGen.Runtime.Scratch.Rent(", "global::TileLog.Rent(", StringComparison.Ordinal)
            .Replace("= Scratch.Rent(", "= global::TileLog.Rent(", StringComparison.Ordinal);
        SyntaxNode root = CSharpSyntaxTree.ParseText(text, Options).GetRoot();
        return CSharpSyntaxTree.Create((CSharpSyntaxNode)new Tracer().Visit(root), Options, tree.FilePath);
    }

    private sealed class Tracer : CSharpSyntaxRewriter
    {
        private HashSet<string> writers = [];
        private HashSet<string> walks = [];

        public override SyntaxNode? VisitClassDeclaration(ClassDeclarationSyntax node)
        {
            MethodDeclarationSyntax[] methods = [.. node.Members.OfType<MethodDeclarationSyntax>()];
            MethodDeclarationSyntax? run = methods.FirstOrDefault(method => method.Identifier.Text == "Run" && node.Identifier.Text.Contains('_', StringComparison.Ordinal));
            if (run is null)
            {
                return base.VisitClassDeclaration(node);
            }

            writers = [.. methods.Where(Writes).Select(method => method.Identifier.Text)];
            walks = [.. Called(run)];
            return base.VisitClassDeclaration(node);
        }

        public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node)
        {
            if (node.Identifier.Text == "Run" && node.Body is not null && node.ParameterList.Parameters.Any(parameter => parameter.Identifier.Text == "output" && parameter.Type?.ToString() == "Span<float>"))
            {
                return Before(node, "global::TileLog.Run(ref MemoryMarshal.GetReference(output));");
            }

            // what moves pixels between planes and scratch, in instructions that the processor may not have
            if (node.ParameterList.Parameters.Any(parameter => parameter.Identifier.Text == "planes"))
            {
                return node.WithBody(SyntaxFactory.Block());
            }

            if (!writers.Contains(node.Identifier.Text) || node.Body is null || !Writes(node))
            {
                return node;
            }

            string name = node.Identifier.Text;
            // what rents memory goes by way of planes, and calls what moves them
            if (!Called(node).Any() && !node.ToString().Contains("TileLog.Rent(", StringComparison.Ordinal))
            {
                return node.WithBody(SyntaxFactory.Block(SyntaxFactory.ParseStatement($"global::TileLog.Tile(\"{name}\", ref output);")));
            }

            bool hasFirst = node.ParameterList.Parameters.Any(parameter => parameter.Identifier.Text == "first");
            return walks.Contains(name) ? Before(node, $"global::TileLog.Walk(\"{name}\", ref output, {(hasFirst ? "first" : "-1")});") : node;
        }

        private static bool Writes(MethodDeclarationSyntax method) => method.ParameterList.Parameters.Any(parameter => parameter.Identifier.Text == "output" && parameter.Type?.ToString() == "float");

        private static MethodDeclarationSyntax Before(MethodDeclarationSyntax method, string statement) =>
            method.WithBody(method.Body!.WithStatements(method.Body.Statements.Insert(0, SyntaxFactory.ParseStatement(statement))));

        private IEnumerable<string> Called(MethodDeclarationSyntax method) => method.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Select(call => call.Expression.ToString()).Where(writers.Contains);
    }
}
