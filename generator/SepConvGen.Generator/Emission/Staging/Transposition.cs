using System;
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
    /// The passes over channels: so many at a time, the last ones in a vector that is just wide enough, together with some before them, again. (9 channels in passes of
    /// 8 and 4: all of samples/Compare's photograph in 0.92 of the time that it took in two of 8.)
    /// </summary>
    /// <param name="writer">Where they go.</param>
    /// <param name="channels">All of them, at least as many as a pass has.</param>
    /// <param name="lanes">Those of a pass.</param>
    /// <param name="part">The fewest of the last one.</param>
    /// <param name="write">The statements of a pass: its first channel, "" for 0, and its channels.</param>
    public static void WritePasses(CodeWriter writer, int channels, int lanes, int part, Action<string, int> write)
    {
        int whole = channels - (channels % lanes);
        if (whole == lanes)
        {
            write("", lanes);
        }
        else
        {
            writer.Block($"for (nuint c = 0; c < {whole}; c += {lanes})", () => write("c", lanes));
        }

        if (channels == whole)
        {
            return;
        }

        int rest = lanes;
        while (rest / 2 >= Math.Max(channels - whole, part))
        {
            rest /= 2;
        }

        writer.Space();
        writer.Write($"// the last {rest} channels");
        write($"{channels - rest}", rest);
    }

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
