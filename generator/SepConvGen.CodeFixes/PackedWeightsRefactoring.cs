using System;
using System.Collections.Generic;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SepConvGen.Generator.Parsing;
using SepConvGen.Generator.Specs;

namespace SepConvGen.CodeFixes;

/// <summary>
/// Has a kernel take packed weights in place of filters and biases. They are packed at each call, which changes no result whatever
/// happens between calls; or, where calls stand in loops, before these, which the user decides: nobody else knows whether the weights
/// change meanwhile. It is not offered where something else depends on the parameters.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(PackedWeightsRefactoring)), Shared]
public sealed class PackedWeightsRefactoring : CodeRefactoringProvider
{
    private const string AtCalls = "Take packed weights, packed at each call";
    private const string BeforeLoops = "Take packed weights, packed before loops that do not change them";

    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        SyntaxNode root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false))!;
        if (KernelSyntax.Of(root.FindNode(context.Span)) is not { } kernel
            || !kernel.Kind.Roles.Contains(ParameterRole.Weights)
            || kernel.Method.ParameterList.Parameters.Any(parameter => parameter.Identifier.ValueText == ParameterRole.Weights.Name())
            || !Weights(kernel).Any()
            || await ChangeOf(context.Document, kernel, context.CancellationToken).ConfigureAwait(false) is not { } change
            || await CallSites.Of(context.Document.Project.Solution, change.Method, context.CancellationToken).ConfigureAwait(false) is not { } sites)
        {
            return;
        }

        Dictionary<DocumentId, IReadOnlyList<PackedCall>> calls = [];
        foreach (KeyValuePair<DocumentId, CallSites> document in sites)
        {
            PackedCall?[] packed = [.. document.Value.Calls.Select(call => PackedCall.Of(call, document.Value.Model, kernel.Kind, change.Gone))];
            if (packed.Contains(null))
            {
                return;
            }

            calls[document.Key] = [.. packed.OfType<PackedCall>()];
        }

        Offer(AtCalls, new Dictionary<InvocationExpressionSyntax, PackedLoop>());
        Dictionary<InvocationExpressionSyntax, PackedLoop> loops = sites
            .SelectMany(document => PackedLoop.Of(calls[document.Key], document.Value, change.Packed!, change.Method.Name))
            .ToDictionary(each => each.Key, each => each.Value);
        if (loops.Count > 0)
        {
            Offer(BeforeLoops, loops);
        }

        void Offer(string title, IReadOnlyDictionary<InvocationExpressionSyntax, PackedLoop> before) =>
            context.RegisterRefactoring(CodeAction.Create(title, token => ChangeAsync(context.Document, kernel, change, sites, calls, before, token), title));
    }

    private static async Task<ParameterChange?> ChangeOf(Document document, KernelSyntax kernel, CancellationToken token)
    {
        // packing takes floats
        SemanticModel model = (await document.GetSemanticModelAsync(token).ConfigureAwait(false))!;
        if (model.GetDeclaredSymbol(kernel.Method, token) is not { } method
            || method.Parameters.Any(parameter => FormParser.Of(parameter.Type) is { } held && CompactParser.MayBe(held.Element) && kernel.Kind.Roles.Any(role => role.IsWeight() && role.Name() == parameter.Name))
            || model.Compilation.GetTypeByMetadataName("SepConvGen.PackedWeights") is not { } type)
        {
            return null;
        }

        ParameterChange change = new(method, [.. Weights(kernel).Select(weight => weight.Identifier.ValueText)], type);
        return change.IsFree && method.ContainingType.GetMembers($"Pack{method.Name}").All(UserBody.IsGenerated) ? change : null;
    }

    private static async Task<Solution> ChangeAsync(
        Document document,
        KernelSyntax kernel,
        ParameterChange change,
        IReadOnlyDictionary<DocumentId, CallSites> sites,
        Dictionary<DocumentId, IReadOnlyList<PackedCall>> calls,
        IReadOnlyDictionary<InvocationExpressionSyntax, PackedLoop> loops,
        CancellationToken token)
    {
        TypeNames types = await TypeNames.OfAsync(document, token).ConfigureAwait(false);
        Solution solution = document.Project.Solution;
        foreach (DocumentId id in sites.Keys.Append(document.Id).Distinct())
        {
            Dictionary<SyntaxNode, Func<SyntaxNode, SyntaxNode>> changes = [];
            if (id == document.Id)
            {
                changes[kernel.Method] = current => Declaration((MethodDeclarationSyntax)current, kernel, types);
            }

            if (sites.TryGetValue(id, out CallSites? here))
            {
                foreach (CrefParameterListSyntax reference in here.References)
                {
                    changes[reference] = current => change.In((CrefParameterListSyntax)current, here.Model);
                }

                foreach (PackedCall call in calls[id])
                {
                    changes[call.Call] = current => call.With(
                        (InvocationExpressionSyntax)current,
                        loops.TryGetValue(call.Call, out PackedLoop? loop) ? loop.Variable : call.Packing((InvocationExpressionSyntax)current));
                }

                foreach (IGrouping<SyntaxNode, PackedLoop> block in calls[id].Where(call => loops.ContainsKey(call.Call)).Select(call => loops[call.Call]).Distinct().GroupBy(loop => loop.Loop.Parent!))
                {
                    changes[block.Key] = current => PackedLoop.Before((BlockSyntax)block.Key, (BlockSyntax)current, block);
                }
            }

            solution = await CallSites.Replace(solution, id, changes, token).ConfigureAwait(false);
        }

        return solution;
    }

    // The weights stand where the first of what they replace stood.
    private static MethodDeclarationSyntax Declaration(MethodDeclarationSyntax method, KernelSyntax kernel, TypeNames types)
    {
        string[] names = [.. Weights(kernel).Select(weight => weight.Identifier.ValueText)];
        method = ParameterDocumentation.Without(method, names, (ParameterRole.Weights.Name(), $"Filters and biases, packed by Pack{method.Identifier.ValueText}."));
        SyntaxAnnotation gone = new();
        ParameterListSyntax list = method.ParameterList;
        ParameterSyntax[] weights = [.. list.Parameters.Where(parameter => names.Contains(parameter.Identifier.ValueText))];
        ParameterSyntax packed = TypedParameter.New(ParameterRole.Weights, types.Of(ParameterType.PackedWeights, kernel.Element)).WithTriviaFrom(weights[0]);
        list = list.ReplaceNodes(weights, (each, _) => each == weights[0] ? packed : each.WithAdditionalAnnotations(gone));
        return method.WithParameterList(list.Without(list.GetAnnotatedNodes(gone)));
    }

    private static IEnumerable<ParameterSyntax> Weights(KernelSyntax kernel) => kernel.Method.ParameterList.Parameters
        .Where(parameter => kernel.Kind.Roles.Any(role => role.IsWeight() && role.Name() == parameter.Identifier.ValueText));
}
