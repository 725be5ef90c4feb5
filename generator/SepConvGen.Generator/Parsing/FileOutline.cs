using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SepConvGen.Generator.Parsing;

/// <summary>What kernels of other files may be read from a file, by its text alone; read once for each version of the file.</summary>
internal sealed class FileOutline
{
    private static readonly ConditionalWeakTable<SyntaxTree, FileOutline> Known = new();

    private FileOutline(SyntaxTree file)
    {
        var root = (CompilationUnitSyntax)file.GetRoot();
        StringBuilder names = new();
        Dictionary<string, StringBuilder> members = [];
        foreach (UsingDirectiveSyntax directive in root.Usings.Where(directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)))
        {
            names.AppendLine(directive.ToString());
        }

        Add(root.Members, "", null);
        Names = names.ToString();
        Dictionary<string, string> texts = [];
        foreach (KeyValuePair<string, StringBuilder> type in members)
        {
            texts.Add(type.Key, type.Value.ToString());
        }

        Members = texts;

        void Add(IEnumerable<MemberDeclarationSyntax> declared, string prefix, StringBuilder? type)
        {
            foreach (MemberDeclarationSyntax member in declared)
            {
                switch (member)
                {
                    case BaseNamespaceDeclarationSyntax space:
                        names.Append("namespace ").Append(space.Name).AppendLine(" {");
                        Add(space.Members, $"{prefix}{space.Name}.", null);
                        names.AppendLine("}");
                        break;
                    case TypeDeclarationSyntax inner:
                        AddType(inner, $"{prefix}{inner.Identifier.ValueText}`{inner.Arity}");
                        break;
                    case EnumDeclarationSyntax or DelegateDeclarationSyntax:
                    case FieldDeclarationSyntax field when field.Modifiers.Any(SyntaxKind.ConstKeyword):
                        names.AppendLine(member.ToString());
                        break;
                }

                type?.AppendLine(Text(member));
            }
        }

        void AddType(TypeDeclarationSyntax type, string name)
        {
            names.Append(type.Modifiers).Append(' ').Append(type.Kind()).Append(' ').Append(type.Identifier.ValueText)
                .Append(type.TypeParameterList).Append(type.ParameterList).Append(type.BaseList).Append(type.ConstraintClauses).AppendLine(" {");
            StringBuilder? own = null;
            if (type.Modifiers.Any(SyntaxKind.PartialKeyword) && !members.TryGetValue(name, out own))
            {
                own = members[name] = new StringBuilder();
            }

            Add(type.Members, $"{name}.", own);
            names.AppendLine("}");
        }
    }

    public static FileOutline Of(SyntaxTree file) => Known.GetValue(file, static file => new FileOutline(file));

    /// <summary>What may be named anywhere in the project, and what an attribute's argument may be: types and constants. Empty for a file that declares none.</summary>
    public string Names { get; }

    /// <summary>The members of each type that may have a part in another file: its kernels share names with them.</summary>
    public IReadOnlyDictionary<string, string> Members { get; }

    // A member's names, and all of a method but its body: overloads are told apart by their parameters.
    private static string Text(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => method.SyntaxTree.GetText().ToString(TextSpan.FromBounds(method.SpanStart, method.ParameterList.Span.End))
            + (method.Body is null && method.ExpressionBody is null ? ";" : "{}"),
        BaseFieldDeclarationSyntax fields => string.Join(", ", fields.Declaration.Variables.Select(variable => variable.Identifier.ValueText)),
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EventDeclarationSyntax property => property.Identifier.ValueText,
        _ => "",
    };
}
