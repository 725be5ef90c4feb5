using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SepConvGen.Generator.Diagnostics;

namespace SepConvGen.Generator.Parsing;

/// <summary>The version of C# that generated kernels are written in: they need file-local types.</summary>
internal static class RequiredLanguage
{
    public static bool IsMetBy(LanguageVersion version) => version >= LanguageVersion.CSharp11;

    /// <summary>The version that the file is read as.</summary>
    public static LanguageVersion Of(SyntaxTree file) => ((CSharpParseOptions)file.Options).LanguageVersion;

    public static Diagnostic Missed(LanguageVersion version) =>
        Diagnostic.Create(Descriptors.LanguageTooOld, Location.None, version.ToDisplayString());
}
