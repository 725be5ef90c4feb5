using System.Reflection;
using Microsoft.CodeAnalysis;
using Xunit;

namespace SepConvGen.Generator.Tests.Harness;

/// <summary>What the pipeline keeps between runs must not keep a compilation alive.</summary>
internal static class ObjectGraph
{
    private static readonly Type[] Forbidden =
    [
        typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxToken), typeof(SyntaxTrivia), typeof(SyntaxTree), typeof(SyntaxReference),
        typeof(Location), typeof(Compilation), typeof(SemanticModel), typeof(AttributeData), typeof(Diagnostic),
    ];

    public static void Check(GeneratorDriver driver)
    {
        foreach ((string step, object value, _) in Steps.Named(driver))
        {
            Check(value, step);
        }
    }

    /// <summary>Fails on the first object of Roslyn's that the value holds, and says on which path.</summary>
    internal static void Check(object? value, string path) => Walk(value, path, new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
        {
            return;
        }

        Assert.False(Forbidden.Any(type => type.IsInstanceOfType(value)), $"{path} holds a {value.GetType()}");
        if (value is Array array)
        {
            foreach (object? item in array)
            {
                Walk(item, path + "[]", seen);
            }

            return;
        }

        for (Type? type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Walk(field.GetValue(value), $"{path}.{field.Name}", seen);
            }
        }
    }
}
