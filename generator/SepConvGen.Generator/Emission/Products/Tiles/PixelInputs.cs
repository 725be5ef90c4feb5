using System.Collections.Generic;
using System.Linq;

namespace SepConvGen.Generator.Emission;

/// <summary>Where the inputs of a tile's pixels are: references that move on together, and each pixel's offset from one of them.</summary>
internal abstract record PixelInputs
{
    /// <summary>The references.</summary>
    public abstract IReadOnlyList<Operand> References { get; }

    /// <summary>An input of a pixel, so many behind its first: a reference, and the offset from it.</summary>
    public abstract (Operand Reference, string Offset) Of(int pixel, int index);

    /// <summary>The statements that declare the references, so many floats after another one.</summary>
    public virtual void Declare(CodeWriter writer, Operand input, string offset) =>
        writer.Write(input.Named(References[0].Name).Declare(input.At(offset)));
}

/// <summary>Pixels beside each other, as far apart as neighbours of a row or neighbouring steps are.</summary>
/// <param name="Reference">The input of the first of them.</param>
/// <param name="Stride">Floats from a pixel to the next.</param>
/// <param name="First">The pixel that the reference belongs to.</param>
internal sealed record PixelsOfRow(Operand Reference, int Stride, int First = 0) : PixelInputs
{
    public override IReadOnlyList<Operand> References => [Reference];

    public override (Operand Reference, string Offset) Of(int pixel, int index) => (Reference, $"{((pixel - First) * Stride) + index}");
}

/// <summary>The pixels of some rows that lie apart, each with a reference of its own.</summary>
/// <param name="First">The input of the first row.</param>
/// <param name="Stride">Floats from a pixel to the next.</param>
/// <param name="Width">Pixels of a row.</param>
/// <param name="Rows">How many rows.</param>
internal sealed record PixelsOfRows(Operand First, int Stride, int Width, int Rows) : PixelInputs
{
    public override IReadOnlyList<Operand> References => [First, .. Enumerable.Range(1, Rows - 1).Select(row => First.Named($"row{row}"))];

    public override (Operand Reference, string Offset) Of(int pixel, int index) => (References[pixel / Width], $"{(pixel % Width * Stride) + index}");

    /// <summary>The statements that declare the references of the other rows, so many floats after each other.</summary>
    public void DeclareRows(CodeWriter writer, string inputRow)
    {
        foreach ((Operand reference, int row) in References.Select((reference, row) => (reference, row)).Skip(1))
        {
            writer.Write(reference.Declare(First.At(Text.Times(row, inputRow))));
        }
    }
}

/// <summary>
/// Pixels below each other, some rows apart. An address is a base, plus an index where there is one, plus a constant: rows of pixels
/// 0, 1 and 2 share a base.
/// </summary>
/// <param name="Height">How many pixels.</param>
/// <param name="RowStride">Rows of the input from a pixel to the next.</param>
internal sealed record PixelsOfColumn(int Height, int RowStride) : PixelInputs
{
    private const int RowsOfABase = 3;

    public override IReadOnlyList<Operand> References =>
        [.. Enumerable.Range(0, (Height + RowsOfABase - 1) / RowsOfABase).Select(index => Base(index * RowsOfABase))];

    public override (Operand Reference, string Offset) Of(int pixel, int index) => (Base(pixel / RowsOfABase * RowsOfABase), (pixel % RowsOfABase) switch
    {
        0 => $"{index}",
        1 => Text.Plus("step", index),
        _ => Text.Plus("twoSteps", index),
    });

    /// <summary>The statements that declare what the offsets are made of.</summary>
    /// <param name="writer">Where they go.</param>
    /// <param name="inputRow">Floats from a row of the input to the next.</param>
    public void DeclareSteps(CodeWriter writer, string inputRow)
    {
        writer.Write($"nuint step = {Text.Times(RowStride, inputRow)};");
        if (Height > 2)
        {
            writer.Write("nuint twoSteps = 2 * step;");
        }
    }

    public override void Declare(CodeWriter writer, Operand input, string offset)
    {
        base.Declare(writer, input, offset);
        for (int index = 1; index < References.Count; index++)
        {
            writer.Write(input.Named(References[index].Name).Declare(References[0].At(Text.Times(index * RowsOfABase, "step"))));
        }
    }

    private static Operand Base(int pixel) => new(pixel == 0 ? "pixel" : $"pixel{pixel}");
}
