using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>
/// The interior of a row, a strip of rows or a sequence: by the widest tile that fits it, the last one moved back over the one
/// before it. Clipped tiles do all columns so.
/// </summary>
internal sealed class RowInteriorText(DepthwiseScope scope)
{
    private readonly CodeWriter writer = scope.Writer;
    private readonly string axis = scope.Words.Axis;
    private readonly string index = scope.Words.Index;

    /// <summary>The choice of the tile, and the loop over its places.</summary>
    /// <param name="row">The references to the row.</param>
    /// <param name="tiles">The tiles, the widest first.</param>
    /// <param name="start">The first output.</param>
    /// <param name="end">The end of the outputs.</param>
    /// <param name="strips">Tiles of the same widths for a strip of rows, taken where `strip` says so; none for a row alone.</param>
    public void Write(DepthwiseOperands row, EquatableArray<DepthwiseTile> tiles, string start, string end, EquatableArray<DepthwiseTile> strips = default)
    {
        if (scope.Plan.Along is { } along)
        {
            WriteAlong(row, along, tiles[1], end);
        }

        for (int number = 0; number < tiles.Count; number++)
        {
            DepthwiseTile tile = tiles[number];
            DepthwiseTile? strip = strips.Count == 0 ? null : strips[number];
            if (tiles.Count == 1)
            {
                WriteLoop(row, tile, strip, start, end);
                return;
            }

            string condition = number == tiles.Count - 1 ? "else" : $"{(number == 0 && scope.Plan.Along is null ? "if" : "else if")} ({axis}.Interior >= {tile.Width})";
            writer.Block(condition, () => WriteLoop(row, tile, strip, start, end));
        }
    }

    // The tile that slides, and a narrow one for what it leaves.
    private void WriteAlong(DepthwiseOperands row, DepthwiseTile along, DepthwiseTile rest, string end)
    {
        int steps = SlidingSteps.StepsOf(along);
        int reach = SlidingSteps.Reach(along, scope.Plan.Spec);
        string start = $"{axis}.InteriorStart";
        writer.Write($"int columns = {(reach == 0 ? $"{axis}.Interior" : $"({axis}.Interior - {reach})")} / {steps};");
        writer.Block($"if (columns >= {SlidingSteps.Fewest(along)})", () =>
        {
            writer.Write(DepthwiseTileCall.Of(scope, along, row, ColumnPosition.Variable(start)));
            WriteLoop(row, rest, null, $"{start} + (columns * {steps})", end);
        });
    }

    private void WriteLoop(DepthwiseOperands row, DepthwiseTile tile, DepthwiseTile? strip, string start, string end) =>
        writer.Block($"for (int {index} = {start}; {index} < {end}; {scope.Words.Advance(tile.Width)})", () =>
        {
            if (tile.Width > 1)
            {
                string last = tile.IsClipped ? "Output" : "InteriorEnd";
                writer.Write($"{index} = Math.Min({index}, {axis}.{last} - {tile.Width});");
            }

            string Call(DepthwiseTile called) => DepthwiseTileCall.Of(scope, called, row, ColumnPosition.Variable(index));
            if (strip is null)
            {
                writer.Write(Call(tile));
                return;
            }

            writer.Block("if (strip)", () => writer.Write(Call(strip)));
            writer.Block("else", () => writer.Write(Call(tile)));
        });
}
