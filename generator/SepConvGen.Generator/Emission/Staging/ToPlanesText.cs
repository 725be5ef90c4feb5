using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The method that moves pixels, whose channels lie side by side, to planes, one for each channel.</summary>
/// <remarks>
/// Of few channels, each plane takes its lanes from all vectors of some pixels. Otherwise a tile is the 16 bytes of some pixels in as many planes as a vector has
/// lanes: each part of a vector holds channels that become pixels of one plane, and each part is transposed by itself. Whole cache lines of the pixels are read
/// at once, and those of the planes written one after the other.
/// </remarks>
internal sealed class ToPlanesText
{
    // Vectors that a plane takes lanes from: of more, transposed parts are faster.
    private const int MostSources = 3;

    private readonly CodeWriter writer;
    private readonly PlaneMove move;
    private readonly InstructionSet set;
    private readonly int channels;
    private readonly Operand planes;
    private readonly Operand pixels;
    private readonly int part;
    private readonly bool spreads;
    private readonly int lanes;

    public ToPlanesText(CodeWriter writer, PlaneMove move, InstructionSet set)
    {
        this.writer = writer;
        this.move = move;
        this.set = set;
        channels = move.Channels;
        planes = new("planes", move.Type);
        pixels = new("pixels", move.Type);
        part = move.Type.ElementsIn(16);
        int widest = set.LanesOf(move.Type);
        int span = Span(widest);
        spreads = channels < part && span >= widest && Integers.DivideUp(span, widest) <= MostSources;
        lanes = spreads ? widest : Math.Max(set.LanesFor(channels, move.Type), part);
    }

    // The vector of a pixel reaches into the next one.
    private bool IsNarrow => channels < part && !spreads;

    // The pixels that tiles move: the last one has none after it.
    private string Whole => IsNarrow ? "whole" : "count";

    // Pixels of a tile.
    private int AtOnce => spreads ? lanes : part;


    public void Write()
    {
        writer.Space();
        writer.Write($"// Pixels of {StepRemarks.Count(channels, "channel")} to {(channels == 1 ? "a plane" : $"the planes of {channels} channels, `plane` elements from one to the next")}.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {move.Method}({pixels.Parameter}, {planes.Parameter}, nuint plane, nuint count)", () =>
        {
            if (set.IsScalar)
            {
                PlaneLoops.Write(writer, move, pixels, planes);
                return;
            }

            writer.Block($"if (count {(IsNarrow ? "<=" : "<")} {AtOnce})", () =>
            {
                PlaneLoops.Write(writer, move, pixels, planes);
                writer.Space();
                writer.Write("return;");
            });
            writer.Space();
            WriteTiles();
        });
    }

    // Elements from the first of so many pixels to the last.
    private int Span(int count) => ((count - 1) * move.Pixel) + channels;

    private void WriteTiles()
    {
        if (IsNarrow)
        {
            writer.Write($"// {AtOnce} pixels at a time, the last ones together with those before them, again; a vector reaches into the next pixel, so the last one is alone");
            writer.Write("nuint whole = count - 1;");
            WriteLoop("", plane => WriteTransposed(plane, lanes));
            writer.Space();
            PlaneLoops.WritePixel(writer, move, pixels, planes, "whole");
            return;
        }

        if (spreads)
        {
            writer.Write($"// {AtOnce} pixels at a time; the last ones together with those before them, again");
            WriteLoop("", WriteSpread);
            return;
        }

        writer.Write($"// {AtOnce} pixels of {lanes} channels at a time; the last ones together with those before them, again");
        Transposition.WritePasses(writer, channels, lanes, part, (channel, width) => WriteLoop(channel, plane => WriteTransposed(plane, width)));
    }

    private void WriteLoop(string channel, Action<string> write) => writer.Block($"for (nuint start = 0; start < {Whole}; start += {AtOnce})", () =>
    {
        writer.Write($"nuint p = Math.Min(start, {Whole} - {AtOnce});");
        Expression first = Loops.Each("p", move.Pixel);
        writer.Write(pixels.Named("pixel").Declare(pixels.At(channel.Length == 0 ? first.Code : Loops.Plus(first, Expression.Simple(channel)))));
        write(channel.Length == 0 ? "p" : $"({channel} * plane) + p");
    });

    // The lanes of each plane from all vectors of the pixels, the last of which ends with the last pixel.
    private void WriteSpread(string plane)
    {
        Dialect words = Dialects.For(set, lanes, move.Type);
        writer.Write(planes.Named("target").Declare(planes.At(plane)));
        int last = Span(lanes) - lanes;
        int[] starts = [.. Enumerable.Range(0, Integers.DivideUp(Span(lanes), lanes)).Select(source => Math.Min(source * lanes, last))];
        writer.Write($"{words.Type} {Text.List(starts.Select((start, source) => $"x{source} = {words.Load("pixel", $"{start}")}"))};");
        for (int channel = 0; channel < channels; channel++)
        {
            int first = channel;
            int Element(int lane) => (lane * move.Pixel) + first;
            string all = "";
            for (int index = 0; index < starts.Length; index++)
            {
                int source = index;
                bool IsIn(int lane) => Math.Min(Element(lane) / lanes, starts.Length - 1) == source;
                string some = words.Shuffle($"x{source}", Enumerable.Range(0, lanes).Select(lane => IsIn(lane) ? Element(lane) - starts[source] : lane));
                all = source == 0 ? some : words.Select(words.Mask(IsIn), some, all);
            }

            writer.Write(words.Store(all, "target", Transposition.Plane(channel)));
        }
    }

    private void WriteTransposed(string plane, int width)
    {
        Dialect words = Dialects.For(set, width, move.Type);
        int parts = width / part;
        Operand[] targets = [.. Enumerable.Range(0, parts).Select(index => planes.Named(parts == 1 ? "target" : $"part{index}"))];
        for (int index = 0; index < parts; index++)
        {
            writer.Write(targets[index].Declare(index == 0 ? planes.At(plane) : targets[index - 1].At($"{part} * plane")));
        }

        for (int pixel = 0; pixel < part; pixel++)
        {
            writer.Write($"{words.Type} a{pixel} = {words.Load("pixel", $"{pixel * move.Pixel}")};");
        }

        IReadOnlyList<string> rows = Transposition.Write(writer, words, part);
        for (int index = 0; index < parts; index++)
        {
            for (int row = 0; row < part && (index * part) + row < channels; row++)
            {
                writer.Write(words.StorePart(rows[row], index, targets[index].Name, Transposition.Plane(row)));
            }
        }
    }
}
