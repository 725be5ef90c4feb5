using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing;

/// <summary>The file of a method that is wrong: a body that can be neither used nor missed.</summary>
/// <remarks>
/// Without a body the command-line compiler would stop at CS8795, before any analyzer has run, and the user would
/// not learn what is wrong. With it there is one error, at its place. Calls are errors as well, so that the body
/// cannot be reached where analyzers are turned off.
/// </remarks>
internal sealed record Placeholder(string HintName, string Text)
{
    /// <summary>The placeholder, where a body can be given to the method at all, and where it repeats no error of the compiler's.</summary>
    public static Placeholder? Of(
        IMethodSymbol method, MethodDeclarationSyntax syntax, Diagnostic reason, SemanticModel? model, CancellationToken cancellation)
    {
        bool possible = method is { IsPartialDefinition: true, PartialImplementationPart: null }
            && !syntax.Identifier.IsMissing
            && syntax.ExplicitInterfaceSpecifier is null
            && ContainingTypes.CanBeOpened(syntax)
            && HintNames.IsFirst(method)
            && model is not null
            && !CompilerErrors.InSignature(model, syntax, cancellation);
        return possible ? new Placeholder(HintNames.Of(method), PlaceholderText.Of(method, syntax, Message(reason))) : null;
    }

    /// <summary>The placeholder of a method on which SepConvGen itself failed, after nothing was found wrong with it.</summary>
    public static Placeholder Of(KernelModel kernel, Diagnostic reason) => new(kernel.HintName, PlaceholderText.Of(kernel.Method, Message(reason)));

    private static string Message(Diagnostic reason) => $"{reason.Id}: {reason.GetMessage(CultureInfo.InvariantCulture)}";
}
