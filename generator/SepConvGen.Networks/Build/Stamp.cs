using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace SepConvGen.Networks.Build;

/// <summary>What a network's files were made of: the compiler, what the project states, and each file that was read.</summary>
internal static class Stamp
{
    private const string FileMark = "file ";

    /// <summary>The stamp of a network that is made now.</summary>
    /// <param name="compiler">What tells one build of the compiler from another.</param>
    /// <param name="item">The network.</param>
    /// <param name="files">All that was read.</param>
    public static string Of(string compiler, NetworkItem item, IEnumerable<string> files) => string.Concat(
    [
        $"compiler {compiler}\n",
        $"model {item.Path}\n",
        $"input shape {item.InputShape}\n",
        OfFiles(files),
    ]);

    /// <summary>The end of it.</summary>
    public static string OfFiles(IEnumerable<string> files) => string.Concat(files.Select(file => $"{FileMark}{State(file)} {file}\n"));

    /// <summary>Whether a stamp would be the same now.</summary>
    public static bool IsOfNow(string stamp, string compiler, NetworkItem item) => stamp == Of(compiler, item, FilesOf(stamp));

    private static IEnumerable<string> FilesOf(string stamp) => stamp
        .Split('\n')
        .Where(line => line.StartsWith(FileMark, StringComparison.Ordinal))
        .Select(line => line.Split([' '], 4).Last());

    /// <summary>A file's length and time; not its content, which would take as long to read as to compile.</summary>
    private static string State(string file)
    {
        FileInfo info = new(file);
        return info.Exists ? string.Format(CultureInfo.InvariantCulture, "{0} {1}", info.Length, info.LastWriteTimeUtc.Ticks) : "0 0";
    }
}
