using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>Pixels moved between planes and scratch one element after the other.</summary>
internal static class PlaneLoops
{
    /// <summary>The statements for `count` pixels; of many channels, a cache line of each pixel at a time.</summary>
    public static void Write(CodeWriter writer, PlaneMove move, Operand pixels, Operand planes)
    {
        int line = move.Type.ElementsIn(Caches.Line);
        if (move.Channels <= line)
        {
            EachPixel("0", $"{move.Channels}");
            return;
        }

        writer.Block($"for (nuint first = 0; first < {move.Channels}; first += {line})", () =>
        {
            string end = move.Channels % line == 0 ? $"first + {line}" : $"Math.Min(first + {line}, {move.Channels})";
            writer.Write($"nuint end = {end};");
            EachPixel("first", "end");
        });

        void EachPixel(string first, string end) => writer.Block("for (nuint p = 0; p < count; p++)", () => WritePixel(writer, move, pixels, planes, "p", first, end));
    }

    /// <summary>The statements for all channels of one pixel.</summary>
    public static void WritePixel(CodeWriter writer, PlaneMove move, Operand pixels, Operand planes, string p) => WritePixel(writer, move, pixels, planes, p, "0", $"{move.Channels}");

    private static void WritePixel(CodeWriter writer, PlaneMove move, Operand pixels, Operand planes, string p, string first, string end)
    {
        Expression start = Loops.Each(p, move.Pixel);
        if (move.Channels == 1)
        {
            WriteElement(start.Code, p);
            return;
        }

        writer.Block($"for (nuint c = {first}; c < {end}; c++)", () => WriteElement(Loops.Plus(start, Expression.Simple("c")), $"(c * plane) + {p}"));

        void WriteElement(string inPixels, string inPlanes)
        {
            (string pixel, string plane) = (Dialect.Scalar(pixels.Name, inPixels), Dialect.Scalar(planes.Name, inPlanes));
            writer.Write(move.IsStore ? $"{plane} = {pixel};" : $"{pixel} = {plane};");
        }
    }
}
