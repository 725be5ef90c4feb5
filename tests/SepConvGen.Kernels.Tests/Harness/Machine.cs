using System.Runtime.InteropServices;
using SepConvGen.Tests.Shared;

namespace SepConvGen.Kernels.Tests.Harness;

/// <summary>How this process runs, which decides how much work it does.</summary>
internal static class Machine
{
    /// <summary>Name of the environment variable that says which tier must be reached.</summary>
    public const string ExpectedTierVariable = "SEPCONVGEN_EXPECT_TIER";

    /// <summary>The tier that whoever started this process expects, if it said so.</summary>
    public static string? ExpectedTier { get; } = Environment.GetEnvironmentVariable(ExpectedTierVariable) is { Length: > 0 } tier ? tier : null;

    /// <summary>Where the tests' assemblies and files are. (The application's base directory is another one on the emulator.)</summary>
    public static string TestFolder { get; } = Path.GetDirectoryName(Path.GetFullPath(typeof(Machine).Assembly.Location))!;

    public static bool IsArm64 { get; } = RuntimeInformation.ProcessArchitecture == Architecture.Arm64;

    /// <summary>
    /// Whether this process tries everything: in a thorough run, but not on arm64, which is emulated and 10 to 50 times slower, and
    /// not in a process started to repeat the tests with a tier switched off.
    /// </summary>
    public static bool IsThorough => Effort.IsThorough && !IsArm64 && ExpectedTier is null;

    /// <summary>All cases where everything is tried; otherwise the first of every <paramref name="part"/>, always the same ones.</summary>
    public static IEnumerable<T> Part<T>(this IEnumerable<T> cases, int part) => IsThorough ? cases : cases.OneOf(part);
}
