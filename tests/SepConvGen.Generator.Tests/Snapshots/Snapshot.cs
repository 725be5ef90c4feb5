using System.Runtime.CompilerServices;
using SepConvGen.Generator.Tests.Harness;
using Xunit;
#if USE_VERIFY
using DiffEngine;
using VerifyTests;
using VerifyXunit;
#endif

namespace SepConvGen.Generator.Tests.Snapshots;

/// <summary>
/// Generated files that people read, kept beside the tests as <c>Class.Method#Hint.verified.cs</c>. They are compared by
/// <see cref="SnapshotFiles"/>; built with <c>-p:UseVerify=true</c>, by Verify.SourceGenerators. Both accept the same files.
/// </summary>
internal static class Snapshot
{
    /// <summary>With this environment variable set to 1, what was generated is accepted.</summary>
    public const string AcceptVariable = "SEPCONVGEN_ACCEPT";

    private static bool Accept => Environment.GetEnvironmentVariable(AcceptVariable) == "1";

    /// <summary>Compares every generated file with its snapshot; the names are the calling test's.</summary>
    public static Task Verify(GeneratorRun run, [CallerFilePath] string testFile = "", [CallerMemberName] string method = "")
    {
        // Verify names snapshots after the class, SnapshotFiles after the file.
        Assert.Equal(Path.GetFileNameWithoutExtension(testFile), TestContext.Current.TestClass?.TestClassSimpleName);
#if USE_VERIFY
        VerifySettings settings = new();
        settings.UseMethodName(method);

        // Generated files name no folder of this machine: whatever looks like one stays as it is.
        settings.DisableScrubbers();
        if (Accept)
        {
            settings.AutoVerify(includeBuildServer: true, throwException: false);
        }

        return Verifier.Verify(run.Driver, settings, sourceFile: testFile);
#else
        SnapshotFiles.Verify(run.Files, testFile, method, Accept);
        return Task.CompletedTask;
#endif
    }
#if USE_VERIFY

    [ModuleInitializer]
    internal static void Initialize()
    {
        VerifySourceGenerators.Initialize();
        DiffRunner.Disabled = true;
    }
#endif
}
