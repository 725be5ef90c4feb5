using System.Runtime.InteropServices;

namespace SepConvGen.Tests.Shared;

/// <summary>How much a run of the tests tries: all there is with SEPCONVGEN_THOROUGH=1, which <c>.ci/run</c> sets; otherwise a part.</summary>
internal static class Effort
{
    /// <summary>Why a test is not run.</summary>
    public const string Why = "It takes long and seldom finds what others do not: SEPCONVGEN_THOROUGH=1, and .ci/run, run it.";

    /// <summary>Whether the run is thorough.</summary>
    public static bool IsThorough { get; } = Environment.GetEnvironmentVariable("SEPCONVGEN_THOROUGH") == "1";

    /// <summary>
    /// SepConvGenInstructionSets of what is generated in memory and run: "", for all of them, in a thorough run, otherwise those of this processor family, as
    /// <c>Quick.props</c> has it for builds.
    /// </summary>
    public static string InstructionSets { get; } =
        IsThorough ? "" : RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "Neon;Scalar" : "Avx512;Avx2;Scalar";

    /// <summary>All cases in a thorough run; otherwise the first of every <paramref name="part"/>, always the same ones.</summary>
    public static IEnumerable<T> Some<T>(this IEnumerable<T> cases, int part) => IsThorough ? cases : cases.OneOf(part);

    /// <summary>The first of every <paramref name="part"/>.</summary>
    public static IEnumerable<T> OneOf<T>(this IEnumerable<T> cases, int part) => cases.Where((_, index) => index % part == 0);
}
