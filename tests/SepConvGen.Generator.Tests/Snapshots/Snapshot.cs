using System.Runtime.CompilerServices;
using System.Text;
using SepConvGen.Generator.Tests.Harness;
using Xunit;

namespace SepConvGen.Generator.Tests.Snapshots;

/// <summary>
/// Generated files that people read, kept beside the tests, in the conventions of Verify.SourceGenerators:
/// <c>Class.Method#Hint.verified.cs</c>, UTF-8 with byte order mark, first line <c>//HintName: …</c>.
/// </summary>
internal static class Snapshot
{
    /// <summary>With this environment variable set to 1, what was generated is accepted.</summary>
    public const string AcceptVariable = "SEPCONVGEN_ACCEPT";

    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>Compares every generated file with its snapshot; the names are the calling test's.</summary>
    public static void Verify(GeneratorRun run, [CallerFilePath] string testFile = "", [CallerMemberName] string method = "") =>
        Verify(run.Files, testFile, method, accept: Environment.GetEnvironmentVariable(AcceptVariable) == "1");

    internal static void Verify(IReadOnlyDictionary<string, string> files, string testFile, string method, bool accept)
    {
        string folder = Path.GetDirectoryName(testFile)!;
        string prefix = $"{Path.GetFileNameWithoutExtension(testFile)}.{method}";
        Dictionary<string, string> wanted = files.ToDictionary(
            file => Path.Combine(folder, $"{prefix}#{Path.GetFileNameWithoutExtension(file.Key)}"),
            file => $"//HintName: {file.Key}\n{file.Value}");
        IEnumerable<string> kept = Directory.GetFiles(folder, $"{prefix}#*.verified.cs").Select(path => path[..^".verified.cs".Length]);

        List<string> failures = [];
        foreach (string path in kept.Union(wanted.Keys).Order(StringComparer.Ordinal))
        {
            if (Compare(path, wanted.GetValueOrDefault(path), accept) is { } failure)
            {
                failures.Add(failure);
            }
        }

        Assert.True(failures.Count == 0, string.Join("\n", failures) + $"\nTo accept: {AcceptVariable}=1 dotnet test tests/SepConvGen.Generator.Tests");
    }

    /// <summary>What is wrong with one snapshot; null if it is right, or is so from now on.</summary>
    private static string? Compare(string path, string? text, bool accept)
    {
        string verified = path + ".verified.cs";
        string received = path + ".received.cs";
        byte[]? bytes = text is null ? null : [.. Encoding.GetPreamble(), .. Encoding.GetBytes(text)];
        bool same = bytes is not null && File.Exists(verified) && File.ReadAllBytes(verified).AsSpan().SequenceEqual(bytes);
        File.Delete(received);
        if (same)
        {
            return null;
        }

        if (accept)
        {
            Replace(verified, bytes);
            return null;
        }

        Replace(received, bytes);
        return bytes is null
            ? $"{verified}: the file is generated no longer"
            : $"{received}: {(File.Exists(verified) ? FirstDifference(File.ReadAllText(verified), text!) : "there is no snapshot yet")}";
    }

    private static void Replace(string path, byte[]? bytes)
    {
        if (bytes is null)
        {
            File.Delete(path);
        }
        else
        {
            File.WriteAllBytes(path, bytes);
        }
    }

    private static string FirstDifference(string verified, string received)
    {
        string[] before = verified.Split('\n');
        string[] after = received.Split('\n');
        int line = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return line < before.Length && line < after.Length
            ? $"line {line + 1} was «{before[line]}» and is «{after[line]}»"
            : before.Length == after.Length ? "only encoding or byte order mark differ" : $"{before.Length} lines have become {after.Length}";
    }
}
