using System.Runtime.InteropServices;

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

    /// <summary>Whether the variable SEPCONVGEN_THOROUGH is 1: all random kernels are compiled, and all that takes long is tried.</summary>
    public static bool IsThoroughRun { get; } = Environment.GetEnvironmentVariable("SEPCONVGEN_THOROUGH") == "1";

    /// <summary>
    /// Whether this process of such a run tries every shape. Not on arm64, which is emulated and 10 to 50 times slower, and not
    /// in a process started to repeat the tests with a tier switched off: these take a part of the shapes of every kernel, each
    /// kernel another part, and so does every process of other runs.
    /// </summary>
    public static bool IsThorough => IsThoroughRun && !IsArm64 && ExpectedTier is null;
}
