using Microsoft.CodeAnalysis;

namespace SepConvGen.Generator.Diagnostics;

/// <content>What can be wrong with the project, and with SepConvGen itself.</content>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor UnknownInstructionSet = new(
        "SCG025",
        "Instruction set is unknown",
        "SepConvGenInstructionSets has no '{0}'{1}; it takes Avx512, Avx2, Neon and Scalar, with semicolons between them",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A name that is not known would be left out, and the kernels would be many times slower without a word.",
        helpLinkUri: Pages + "SCG025.md",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor LanguageTooOld = new(
        "SCG028",
        "Kernels need C# 11",
        "Kernels are generated in C# 11, and this project is compiled as C# {0}; set <LangVersion>11</LangVersion> or higher in the project file, or leave LangVersion out",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Generated files use file-local types. The version of C# is the project's choice, whatever the framework.",
        helpLinkUri: Pages + "SCG028.md",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor InternalError = new(
        "SCG031",
        "SepConvGen failed on this kernel",
        "SepConvGen failed on this kernel ({0}); please report it at https://github.com/sepconvgen/SepConvGen/issues with the method's declaration",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A fault of SepConvGen's, not of the kernel's. All other kernels are generated.",
        helpLinkUri: Pages + "SCG031.md");

    public static readonly DiagnosticDescriptor NotOptimized = new(
        "SCG061",
        "Kernels are built without optimisation",
        "Kernels run 20 to 35 times slower in a build without optimisation, as this one is; set <Optimize>true</Optimize> in the project file, or keep the kernels in a library project that is built so",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The JIT does not optimise what is compiled for debugging, and kernels are made of code that needs it.",
        helpLinkUri: Pages + "SCG061.md",
        customTags: WellKnownDiagnosticTags.CompilationEnd);
}
