using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Emission.Simd;

namespace SepConvGen.Generator.Emission;

/// <summary>Vectors whose parts of 16 bytes are transposed, each by itself.</summary>
internal static class Transposition
{
    /// <summary>The elements before a plane, in C#.</summary>
    public static string Plane(int index) => index switch
    {
        0 => "0",
        1 => "plane",
        _ => $"{index} * plane",
    };

    /// <summary>
    /// The statements that transpose the vectors a0, a1 and so on, as many as a part has lanes; their results. Each round takes two vectors that stand half of
    /// them apart, and puts their lanes alternately.
    /// </summary>
    public static IReadOnlyList<string> Write(CodeWriter writer, Dialect words, int part)
    {
        List<string> rows = [.. Enumerable.Range(0, part).Select(row => $"a{row}")];
        char name = 'b';
        for (int done = 1; done < part; done *= 2)
        {
            List<string> zipped = [];
            for (int row = 0; row < part / 2; row++)
            {
                (string one, string other) = (rows[row], rows[row + (part / 2)]);
                writer.Write($"{words.Type} {name}{2 * row} = {words.ZipLow(one, other)}, {name}{(2 * row) + 1} = {words.ZipHigh(one, other)};");
                zipped.AddRange([$"{name}{2 * row}", $"{name}{(2 * row) + 1}"]);
            }

            rows = zipped;
            name++;
        }

        return rows;
    }
}
