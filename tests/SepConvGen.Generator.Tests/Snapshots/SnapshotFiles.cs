using System.Text;
using Xunit;

namespace SepConvGen.Generator.Tests.Snapshots;

/// <summary>
/// Snapshots in the conventions of Verify.SourceGenerators, without it: <c>Class.Method#Hint.verified.cs</c>, first line
/// <c>//HintName: …</c>, written in UTF-8 with byte order mark.
/// </summary>
/// <remarks>
/// As Verify does, it reads files with or without that mark and with any line ends, and takes every other
/// <c>Class.Method.verified.*</c> and <c>Class.Method#*.verified.*</c> for a snapshot of what is generated no longer.
/// </remarks>
internal static class SnapshotFiles
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>What follows a test's name in the names of its snapshots.</summary>
    private static readonly string[] Patterns = [".verified.*", "#*.verified.*"];

    /// <summary>Compares every generated file with its snapshot.</summary>
    /// <param name="files">The generated texts by hint name.</param>
    /// <param name="testFile">The test's source: its folder and its name are the snapshots'.</param>
    /// <param name="method">The test's name.</param>
    /// <param name="accept">Whether differences are written instead of failing.</param>
    public static void Verify(IReadOnlyDictionary<string, string> files, string testFile, string method, bool accept)
    {
        string folder = Path.GetDirectoryName(testFile)!;
        string prefix = $"{Path.GetFileNameWithoutExtension(testFile)}.{method}";
        Dictionary<string, string> wanted = files.ToDictionary(
            file => Path.Combine(folder, $"{prefix}#{Path.GetFileNameWithoutExtension(file.Key)}.verified.cs"),
            file => $"//HintName: {file.Key}\n{file.Value}");
        IEnumerable<string> kept = Patterns.SelectMany(pattern => Directory.GetFiles(folder, prefix + pattern));

        List<string> failures = [];
        foreach (string verified in kept.Union(wanted.Keys).Order(StringComparer.Ordinal))
        {
            if (Compare(verified, wanted.GetValueOrDefault(verified), accept) is { } failure)
            {
                failures.Add(failure);
            }
        }

        Assert.True(failures.Count == 0, string.Join("\n", failures) + $"\nTo accept: {Snapshot.AcceptVariable}=1 dotnet test tests/SepConvGen.Generator.Tests");
    }

    /// <summary>What is wrong with one snapshot; null if it is right, or is so from now on.</summary>
    private static string? Compare(string verified, string? text, bool accept)
    {
        string received = verified.Replace(".verified.", ".received.", StringComparison.Ordinal);
        string? before = File.Exists(verified) ? Read(verified) : null;
        File.Delete(received);
        if (text == before)
        {
            return null;
        }

        if (accept)
        {
            Replace(verified, text);
            return null;
        }

        Replace(received, text);
        return text is null ? $"{verified}: the file is generated no longer"
            : before is null ? $"{received}: there is no snapshot yet"
            : $"{received}: {FirstDifference(before, text)}";
    }

    /// <summary>The text of a file, without byte order mark and with the line ends of generated files.</summary>
    private static string Read(string path) => File.ReadAllText(path, Encoding).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static void Replace(string path, string? text)
    {
        if (text is null)
        {
            File.Delete(path);
        }
        else
        {
            File.WriteAllText(path, text, Encoding);
        }
    }

    private static string FirstDifference(string verified, string received)
    {
        string[] before = verified.Split('\n');
        string[] after = received.Split('\n');
        int line = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return line < before.Length && line < after.Length
            ? $"line {line + 1} was «{before[line]}» and is «{after[line]}»"
            : $"{before.Length} lines have become {after.Length}";
    }
}
