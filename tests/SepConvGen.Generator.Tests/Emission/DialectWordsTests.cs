using Microsoft.CodeAnalysis;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;
using SepConvGen.Generator.Tests.Harness;
using Xunit;

namespace SepConvGen.Generator.Tests.Emission;

/// <summary>The vocabulary of kernels, of floats and of doubles, is C# that compiles.</summary>
public sealed class DialectWordsTests
{
    [Theory]
    [InlineData("float")]
    [InlineData("double")]
    public void Every_word_compiles(string keyword)
    {
        ElementType element = keyword == "float" ? ElementType.Single : ElementType.Double;
        IEnumerable<string> methods = InstructionSet.Of(InstructionSets.All).Select(set => Words(set.Suffix, Dialects.For(set, set.LanesOf(element), element)));
        string source =
            $$"""
            using System;
            using System.Runtime.CompilerServices;
            using System.Runtime.Intrinsics;
            using System.Runtime.Intrinsics.Arm;
            using System.Runtime.Intrinsics.X86;
            static class Words
            {
            {{string.Join("\n", methods)}}
            }
            """;
        Compilation compilation = Compilations.Of(source, new HarnessOptions());
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => found.ToString()));
    }

    private static string Words(string name, Dialect dialect)
    {
        int half = dialect.Lanes / 2;
        List<string> values =
        [
            dialect.Zero,
            dialect.Load("input", "1"),
            dialect.LoadPadded(half, "input", "0"),
            dialect.Broadcast("input"),
            dialect.MultiplyAdd("x", "x", "x"),
            dialect.MultiplyAddInput(1, "x", 0, "x", "x"),
            dialect.MultiplyAddInput(dialect.InputGroup, "x", dialect.InputGroup - 1, "x", "x"),
            dialect.LoadInputs(dialect.InputGroup, "input", "0"),
            dialect.Shuffle("x", Enumerable.Repeat(0, dialect.Lanes)),
            dialect.Relu("x"),
            dialect.Clamp("x", -1.5, 0.1),
            dialect.AtLeast("x", double.NegativeInfinity),
            dialect.AtMost("x", 1e30),
            dialect.SelectNegative("x", "x", "x"),
            dialect.Abs("x"),
            dialect.CopySign("x", "x"),
        ];
        if (half >= 2)
        {
            values.Add(dialect.LoadFirst(half, "input"));
        }

        List<string> statements = [dialect.Store("x", "output", "1")];
        if (dialect.Lanes is 2 or 4)
        {
            statements.Add(dialect.StoreFirst(dialect.Lanes - 1, "x", "output", "1"));
        }

        if (dialect.Lanes > 1)
        {
            int parts = dialect.Lanes * dialect.Element.Size() / 16;
            statements.AddRange([
                $"x = {dialect.ZipLow("x", "x")};",
                $"x = {dialect.ZipHigh("x", "x")};",
                $"x = {dialect.LoadParts([.. Enumerable.Repeat(("input", "2"), parts)])};",
                .. Enumerable.Range(0, parts).Select(part => dialect.StorePart("x", part, "output", "0")),
            ]);
        }

        string keyword = dialect.Element.Keyword();
        return $$"""
            static void {{name}}(ref {{keyword}} input, {{dialect.Type}} x, ref {{keyword}} output)
            {
                {{string.Join("\n    ", values.Select(value => $"x = {value};").Concat(statements))}}
            }
            """;
    }
}
