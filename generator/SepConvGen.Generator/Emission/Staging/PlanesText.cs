using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The method that moves pixels between planes, one for each channel, and scratch, where a pixel's channels lie side by side.</summary>
/// <remarks>
/// A tile is the 16 bytes of some pixels in as many planes as a vector has lanes: each part of a vector holds pixels of one plane, and each
/// part is transposed by itself. Whole cache lines of the pixels are read or written at once, and those of the planes one after the other.
/// </remarks>
internal sealed class PlanesText(CodeWriter writer, Transfer transfer, InstructionSet set)
{
    // The channels of a pixel that are a cache line, where they are copied one by one.
    private const int LineBytes = Caches.Line;

    private readonly int channels = transfer.Channels;
    private readonly Operand planes = new("planes", transfer.Type);
    private readonly Operand pixels = new("pixels", transfer.Type);
    private readonly int lanes = Lanes(transfer, set);
    private readonly int atOnce = PartOf(transfer);

    // The vector of a pixel reaches into the next one.
    private bool IsNarrow => channels < atOnce;

    // The pixels that tiles move: the last one has none after it.
    private string Whole => IsNarrow ? "whole" : "count";

    public void Write()
    {
        writer.Space();
        writer.Write(transfer.IsStore
            ? $"// Pixels of {channels} channels to the planes of {channels} channels, `plane` elements from one to the next."
            : $"// Pixels of {channels} channels from the planes of {channels} channels, `plane` elements from one to the next.");
        writer.Write(KernelEmitter.Optimized);
        string operands = transfer.IsStore ? $"{pixels.Parameter}, {planes.Parameter}, nuint plane" : $"{planes.Parameter}, nuint plane, {pixels.Parameter}";
        writer.Block($"private static void {transfer.Method}({operands}, nuint count)", () =>
        {
            if (lanes == 1)
            {
                WriteOneByOne();
                return;
            }

            writer.Block($"if (count {(IsNarrow ? "<=" : "<")} {atOnce})", () =>
            {
                WriteOneByOne();
                writer.Space();
                writer.Write("return;");
            });
            writer.Space();
            WriteTiles();
        });
    }

    // Elements of 16 bytes: the pixels of a tile.
    private static int PartOf(Transfer transfer) => transfer.Type.ElementsIn(16);

    private static int Lanes(Transfer transfer, InstructionSet set) =>
        set.IsScalar ? 1 : System.Math.Max(set.LanesFor(transfer.Channels, transfer.Type), PartOf(transfer));

    private void WriteOneByOne()
    {
        int line = transfer.Type.ElementsIn(LineBytes);
        if (channels <= line)
        {
            EachPixel("0", $"{channels}");
            return;
        }

        writer.Block($"for (nuint first = 0; first < {channels}; first += {line})", () =>
        {
            string end = channels % line == 0 ? $"first + {line}" : $"Math.Min(first + {line}, {channels})";
            writer.Write($"nuint end = {end};");
            EachPixel("first", "end");
        });
    }

    private void EachPixel(string first, string end) => writer.Block("for (nuint p = 0; p < count; p++)", () => WritePixel("p", first, end));

    private void WritePixel(string p, string first, string end) => writer.Block($"for (nuint c = {first}; c < {end}; c++)", () =>
    {
        string pixel = Dialect.Scalar(pixels.Name, $"({p} * {channels}) + c");
        string plane = Dialect.Scalar(planes.Name, $"(c * plane) + {p}");
        writer.Write(transfer.IsStore ? $"{plane} = {pixel};" : $"{pixel} = {plane};");
    });

    private void WriteTiles()
    {
        if (IsNarrow)
        {
            writer.Write($"// {atOnce} pixels at a time, the last ones together with those before them, again; a vector reaches into the next pixel, so the last one is alone");
            writer.Write("nuint whole = count - 1;");
            WritePixelLoop("");
            writer.Space();
            WritePixel("whole", "0", $"{channels}");
            return;
        }

        writer.Write($"// {atOnce} pixels of {lanes} channels at a time; the last ones together with those before them, again");
        if (channels == lanes)
        {
            WritePixelLoop("");
            return;
        }

        bool fits = channels % lanes == 0;
        writer.Block($"for (nuint {(fits ? "c" : "next")} = 0; {(fits ? "c" : "next")} < {channels}; {(fits ? "c" : "next")} += {lanes})", () =>
        {
            if (!fits)
            {
                writer.Write($"nuint c = Math.Min(next, {channels - lanes});");
            }

            WritePixelLoop("c");
        });
    }

    private void WritePixelLoop(string channel) => writer.Block($"for (nuint start = 0; start < {Whole}; start += {atOnce})", () =>
    {
        writer.Write($"nuint p = Math.Min(start, {Whole} - {atOnce});");
        writer.Write(pixels.Named("pixel").Declare(pixels.At(channel.Length == 0 ? $"p * {channels}" : $"(p * {channels}) + {channel}")));
        for (int part = 0; part < Parts; part++)
        {
            string offset = part > 0 ? $"{atOnce} * plane" : channel.Length == 0 ? "p" : $"({channel} * plane) + p";
            writer.Write(Part(part).Declare((part == 0 ? planes : Part(part - 1)).At(offset)));
        }

        if (transfer.IsStore)
        {
            WriteStores();
        }
        else
        {
            WriteLoads();
        }
    });

    private int Parts => lanes / atOnce;

    private Dialect Words => Dialects.For(set, lanes, transfer.Type);

    // The planes of a part of the vectors.
    private Operand Part(int part) => planes.Named(Parts == 1 ? "source" : $"part{part}");

    private static string Plane(int index) => index switch
    {
        0 => "0",
        1 => "plane",
        _ => $"{index} * plane",
    };

    private void WriteLoads()
    {
        for (int plane = 0; plane < atOnce; plane++)
        {
            string[] references = [.. Enumerable.Range(0, Parts).Select(part => Part(part).Name)];
            writer.Write($"{Words.Type} a{plane} = {(plane < channels ? Words.LoadParts(references, Plane(plane)) : Words.Zero)};");
        }

        List<string> rows = WriteTransposed();
        for (int pixel = 0; pixel < atOnce; pixel++)
        {
            writer.Write(Words.Store(rows[pixel], "pixel", $"{pixel * channels}"));
        }
    }

    private void WriteStores()
    {
        for (int pixel = 0; pixel < atOnce; pixel++)
        {
            writer.Write($"{Words.Type} a{pixel} = {Words.Load("pixel", $"{pixel * channels}")};");
        }

        List<string> rows = WriteTransposed();
        for (int part = 0; part < Parts; part++)
        {
            for (int plane = 0; plane < atOnce && (part * atOnce) + plane < channels; plane++)
            {
                writer.Write(Words.StorePart(rows[plane], part, Part(part).Name, Plane(plane)));
            }
        }
    }

    // Each round takes two vectors that stand half of them apart, and puts their lanes alternately.
    private List<string> WriteTransposed()
    {
        List<string> rows = [.. Enumerable.Range(0, atOnce).Select(row => $"a{row}")];
        char name = 'b';
        for (int done = 1; done < atOnce; done *= 2)
        {
            List<string> zipped = [];
            for (int row = 0; row < atOnce / 2; row++)
            {
                (string one, string other) = (rows[row], rows[row + (atOnce / 2)]);
                writer.Write($"{Words.Type} {name}{2 * row} = {Words.ZipLow(one, other)}, {name}{(2 * row) + 1} = {Words.ZipHigh(one, other)};");
                zipped.AddRange([$"{name}{2 * row}", $"{name}{(2 * row) + 1}"]);
            }

            rows = zipped;
            name++;
        }

        return rows;
    }
}
