using Microsoft.CodeAnalysis.CSharp;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Tests.Harness;

/// <summary>How a test's project is set up; the default is a plain one: no implicit usings, no unsafe code.</summary>
internal sealed record HarnessOptions
{
    /// <summary>For tests of what does not depend on instruction sets: one of them writes all there is to see.</summary>
    public static readonly HarnessOptions Scalar = new() { InstructionSets = "Scalar" };

    /// <summary>The MSBuild property SepConvGenInstructionSets; null if the project does not set it.</summary>
    public string? InstructionSets { get; init; }

    public bool AllowUnsafe { get; init; }

    /// <summary>Whether the project is built with optimisation, in which kernels are fast.</summary>
    public bool Optimize { get; init; } = true;

    /// <summary>A diagnostic that is off by default, and that the project turns on; null for none.</summary>
    public string? TurnedOn { get; init; }

    /// <summary>The project's version of C#.</summary>
    public LanguageVersion Language { get; init; } = LanguageVersion.Latest;

    /// <summary>Emission that the test replaces; null for SepConvGen's own.</summary>
    public Func<KernelModel, InstructionSets, string>? Emit { get; init; }

    /// <summary>Whether the test is about code that does not compile: the output's errors are then the test's to judge.</summary>
    public bool MayHaveErrors { get; init; }
}
