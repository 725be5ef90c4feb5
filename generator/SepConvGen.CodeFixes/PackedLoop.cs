using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SepConvGen.CodeFixes;

/// <summary>Weights that a variable holds packed while a loop runs.</summary>
/// <param name="Loop">The loop, a statement of a block.</param>
/// <param name="Variable">The variable.</param>
/// <param name="Type">Its type, as the place names it.</param>
/// <param name="Call">The first call in the loop with these weights.</param>
internal sealed record PackedLoop(StatementSyntax Loop, string Variable, string Type, PackedCall Call)
{
    /// <summary>The loops before which weights can be packed, by the calls in them: the outermost in which a call's weights are the same.</summary>
    public static IReadOnlyDictionary<InvocationExpressionSyntax, PackedLoop> Of(IReadOnlyList<PackedCall> calls, CallSites sites, ITypeSymbol type, string method)
    {
        Dictionary<InvocationExpressionSyntax, PackedLoop> loops = [];
        foreach (PackedCall call in calls)
        {
            StatementSyntax? loop = call.Call.Ancestors().TakeWhile(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax))
                .OfType<StatementSyntax>()
                .LastOrDefault(each => each is CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax
                    && each.Parent is BlockSyntax
                    && call.Weights.All(weight => Quiet.IsStable(weight, each, sites.Model)));
            if (loop is not null)
            {
                loops[call.Call] = loops.Values.FirstOrDefault(other => other.Loop == loop && other.Call.Packing(other.Call.Call) == call.Packing(call.Call))
                    ?? new(loop, Free($"{char.ToLowerInvariant(method[0])}{method.Substring(1)}Weights", loop, sites.Model, loops.Values), type.ToMinimalDisplayString(sites.Model, loop.SpanStart), call);
            }
        }

        return loops;
    }

    /// <summary>The block with the variables before its loops.</summary>
    /// <param name="before">The block.</param>
    /// <param name="now">The same once the calls in it give packed weights.</param>
    /// <param name="loops">The loops in it.</param>
    public static BlockSyntax Before(BlockSyntax before, BlockSyntax now, IEnumerable<PackedLoop> loops)
    {
        SyntaxTrivia end = before.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return now.WithStatements(SyntaxFactory.List(before.Statements.SelectMany((statement, index) => loops
            .Where(loop => loop.Loop == statement)
            .Select(loop => loop.Declaration(end))
            .Append(now.Statements[index]))));
    }

    private StatementSyntax Declaration(SyntaxTrivia end) => SyntaxFactory.ParseStatement($"{Type} {Variable} = {Call.Packing(Call.Call)};")
        .WithLeadingTrivia(Loop.GetLeadingTrivia().LastOrDefault(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)))
        .WithTrailingTrivia(end);

    // A name that nothing around has.
    private static string Free(string name, StatementSyntax loop, SemanticModel model, IEnumerable<PackedLoop> others)
    {
        MemberDeclarationSyntax member = loop.FirstAncestorOrSelf<MemberDeclarationSyntax>()!;
        HashSet<string> taken = [.. member.DescendantTokens().Select(token => token.ValueText), .. model.LookupSymbols(loop.SpanStart).Select(symbol => symbol.Name), .. others.Select(other => other.Variable)];
        string free = name;
        for (int number = 2; taken.Contains(free); number++)
        {
            free = $"{name}{number}";
        }

        return free;
    }
}
