using System;
using System.Collections.Generic;
using System.Linq;

namespace SepConvGen.Generator.Parsing;

/// <summary>Guesses which name was meant.</summary>
internal static class NearestName
{
    /// <summary>The candidate nearest to what was written; null if none is near enough to be meant.</summary>
    public static string? Find(string written, IEnumerable<string> candidates)
    {
        var nearest = candidates
            .Select(name => (Name: name, Distance: Distance(written.ToUpperInvariant(), name.ToUpperInvariant())))
            .OrderBy(candidate => candidate.Distance)
            .FirstOrDefault();
        return nearest.Name is { } found && nearest.Distance <= Math.Max(written.Length, found.Length) / 2 ? found : null;
    }

    /// <summary>Insertions, deletions and replacements of one letter that lead from one name to the other (Levenshtein).</summary>
    internal static int Distance(string from, string to)
    {
        int[] above = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            int[] row = new int[to.Length + 1];
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int replaced = above[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(above[j], row[j - 1]) + 1);
            }

            above = row;
        }

        return above[to.Length];
    }
}
