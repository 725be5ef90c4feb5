using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The method that moves planes, one for each channel, to pixels, whose channels lie side by side.</summary>
/// <remarks>
/// Of few channels, each vector of pixels takes its lanes from all planes. Otherwise a tile is the 16 bytes of some pixels in as many planes as a vector has
/// lanes: each part of a vector holds pixels of one plane, and each part is transposed by itself. Whole cache lines of the pixels are written at once, and those
/// of the planes are read one after the other.
/// </remarks>
internal sealed class FromPlanesText(CodeWriter writer, PlaneMove move, InstructionSet set)
{
    private readonly int channels = move.Channels;
    private readonly Operand planes = new("planes", move.Type);
    private readonly Operand pixels = new("pixels", move.Type);

    // Elements of 16 bytes: the pixels of a tile of many channels.
    private readonly int part = move.Type.ElementsIn(16);

    // A vector of a pixel's channels would reach into the next one.
    private bool IsNarrow => channels < part;

    // The lanes of a vector of pixels of few channels, of planes of others.
    private int Lanes => IsNarrow ? set.LanesOf(move.Type) : System.Math.Max(set.LanesFor(channels, move.Type), part);

    private int AtOnce => IsNarrow ? Lanes : part;

    public void Write()
    {
        writer.Space();
        writer.Write($"// Pixels of {channels} channels from the planes of {channels} channels, `plane` elements from one to the next.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {move.Method}({planes.Parameter}, nuint plane, {pixels.Parameter}, nuint count)", () =>
        {
            if (set.IsScalar)
            {
                PlaneLoops.Write(writer, move, pixels, planes);
                return;
            }

            writer.Block($"if (count < {AtOnce})", () =>
            {
                PlaneLoops.Write(writer, move, pixels, planes);
                writer.Space();
                writer.Write("return;");
            });
            writer.Space();
            if (IsNarrow)
            {
                writer.Write($"// {Lanes} pixels at a time; the last ones together with those before them, again");
                WritePixelLoop("", WriteSpread);
            }
            else
            {
                writer.Write($"// {AtOnce} pixels of {Lanes} channels at a time; the last ones together with those before them, again");
                Transposition.WritePasses(writer, channels, Lanes, part, (channel, width) => WritePixelLoop(channel, plane => WriteTransposed(plane, width)));
            }
        });
    }

    private void WritePixelLoop(string channel, System.Action<string> body) => writer.Block($"for (nuint start = 0; start < count; start += {AtOnce})", () =>
    {
        writer.Write($"nuint p = Math.Min(start, count - {AtOnce});");
        Expression first = Loops.Each("p", move.Pixel);
        writer.Write(pixels.Named("pixel").Declare(pixels.At(channel.Length == 0 ? first.Code : Loops.Plus(first, Expression.Simple(channel)))));
        body(channel.Length == 0 ? "p" : $"({channel} * plane) + p");
    });

    // Vectors of the pixels, each of lanes of all planes.
    private void WriteSpread(string start)
    {
        Dialect words = Dialects.For(set, Lanes, move.Type);
        writer.Write(Source("source").Declare(planes.At(start)));
        writer.Write($"{words.Type} {Text.List(Enumerable.Range(0, channels).Select(plane => $"x{plane} = {words.Load("source", Transposition.Plane(plane))}"))};");
        for (int vector = 0; vector < channels; vector++)
        {
            int first = vector * Lanes;
            string all = "";
            for (int plane = 0; plane < channels; plane++)
            {
                int channel = plane;
                bool IsIn(int lane) => (first + lane) % channels == channel;
                string lanes = words.Shuffle($"x{plane}", Enumerable.Range(0, Lanes).Select(lane => (first + lane) / channels));
                all = plane == 0 ? lanes : words.Select(words.Mask(IsIn), lanes, all);
            }

            writer.Write(words.Store(all, "pixel", $"{first}"));
        }
    }

    private void WriteTransposed(string start, int width)
    {
        Dialect words = Dialects.For(set, width, move.Type);
        int parts = width / part;
        string[] sources = [.. Enumerable.Range(0, parts).Select(index => parts == 1 ? "source" : $"part{index}")];
        for (int index = 0; index < parts; index++)
        {
            writer.Write(Source(sources[index]).Declare(index == 0 ? planes.At(start) : Source(sources[index - 1]).At($"{part} * plane")));
        }

        for (int plane = 0; plane < part; plane++)
        {
            writer.Write($"{words.Type} a{plane} = {words.LoadParts([.. sources.Select(source => (source, Transposition.Plane(plane)))])};");
        }

        IReadOnlyList<string> rows = Transposition.Write(writer, words, part);
        for (int pixel = 0; pixel < part; pixel++)
        {
            writer.Write(words.Store(rows[pixel], "pixel", $"{pixel * move.Pixel}"));
        }
    }

    private Operand Source(string name) => planes.Named(name);
}
