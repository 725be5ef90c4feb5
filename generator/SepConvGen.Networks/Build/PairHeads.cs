using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace SepConvGen.Networks.Build;

/// <summary>The beginnings of a manifest and of its weights' file, which say whether one was made with the other.</summary>
internal static class PairHeads
{
    private const string Form = "sepconvgen-network 1";
    private const int HeadBytes = 64;
    private const int HashBytes = 32;

    private static readonly string[] Facts = ["name", "hash", "weights"];

    private static readonly byte[] Mark = [(byte)'S', (byte)'C', (byte)'G', (byte)'W', 1, 0, 0, 0];

    /// <summary>Compares the two.</summary>
    /// <param name="item">Whom to blame.</param>
    /// <param name="manifest">The manifest's file.</param>
    /// <param name="weights">The weights' file.</param>
    /// <returns>The network's name.</returns>
    public static string Check(NetworkItem item, string manifest, string weights)
    {
        if (!File.Exists(manifest))
        {
            throw new BuildFaultException(BuildFault.CannotBeCompiled(item, "the file does not exist"));
        }

        if (!File.Exists(weights))
        {
            throw new BuildFaultException(BuildFault.CannotBeCompiled(item, $"its weights, '{Path.GetFileName(weights)}', are not beside it"));
        }

        string[] facts = ReadManifest(item, manifest);
        byte[] head = ReadWeights(item, weights, out long length);
        string hash = string.Concat(head.Skip(16).Take(HashBytes).Select(each => each.ToString("x2", CultureInfo.InvariantCulture)));
        if (facts[1] != hash)
        {
            throw new BuildFaultException(BuildFault.DoNotBelongTogether(item, $"the manifest was made with the hash {facts[1]}, the weights with {hash}"));
        }

        if (facts[2] != length.ToString(CultureInfo.InvariantCulture))
        {
            throw new BuildFaultException(BuildFault.DoNotBelongTogether(item, $"the manifest states {facts[2]} bytes of weights, the file has {length}"));
        }

        return facts[0];
    }

    /// <summary>Name, hash and bytes of weights, as the manifest states them.</summary>
    private static string[] ReadManifest(NetworkItem item, string manifest)
    {
        string[] lines = [.. File.ReadLines(manifest)
            .Where(line => line.Length > 0 && line[0] != '#')
            .Take(1 + Facts.Length)];
        if (lines.Length == 0 || lines[0] != Form)
        {
            throw new BuildFaultException(BuildFault.CannotBeCompiled(item, $"a manifest begins with '{Form}'"));
        }

        List<string> found = [];
        foreach (string fact in Facts)
        {
            string line = lines.ElementAtOrDefault(1 + found.Count) ?? "";
            if (!line.StartsWith(fact + " ", StringComparison.Ordinal))
            {
                throw new BuildFaultException(BuildFault.CannotBeCompiled(item, $"the manifest's line '{fact}' is missing: name, hash and weights stand at its beginning"));
            }

            found.Add(line.Substring(fact.Length + 1));
        }

        return [.. found];
    }

    /// <summary>The head, if it is one and states the file's own length.</summary>
    private static byte[] ReadWeights(NetworkItem item, string weights, out long length)
    {
        using FileStream file = File.OpenRead(weights);
        length = file.Length;
        byte[] head = new byte[HeadBytes];
        int read = 0;
        int more;
        while (read < HeadBytes && (more = file.Read(head, read, HeadBytes - read)) > 0)
        {
            read += more;
        }

        byte[] start = [.. Mark, .. LittleEndian(length)];
        return read == HeadBytes && head.Take(start.Length).SequenceEqual(start)
            ? head
            : throw new BuildFaultException(BuildFault.CannotBeCompiled(item, $"'{Path.GetFileName(weights)}' is no complete file of weights"));
    }

    private static IEnumerable<byte> LittleEndian(long value) => Enumerable.Range(0, sizeof(long)).Select(each => (byte)((value >> (8 * each)) & 0xFF));
}
