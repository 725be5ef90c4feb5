using System.Linq;

namespace SepConvGen.Generator.Emission;

/// <content>The tile that slides down: one row of input at a time, for the output rows that it belongs to.</content>
internal sealed partial class DepthwiseTileText
{
    private const int Oldest = 0;

    private int Newest => tile.Rows - 1;

    private void Slide()
    {
        AllWeights();
        writer.Space();
        Results();
        writer.Write("int y = -lead; // the output row that the next input row completes");
        writer.Block("for (int r = 0; r < inputRows; r++, y++)", () =>
        {
            InputRow();
            writer.Space();
            writer.Write($"{Row(0)} = ref Unsafe.Add(ref {Row(0)}, inputRow);");
            Complete();
            Rotate(Newest);
            foreach ((int r, int c, int v) in Elements().Where(element => element.Row == Newest))
            {
                writer.Write($"{Sum(r, c, v)} = {(spec.HasBias ? $"start{Text.Letter(v, tile.Vectors)}" : dialect.Zero)};");
            }
        });
        writer.Space();
        writer.Write("// the last output rows have taps below the image, which are left out");
        writer.Block("for (; y < outputRows; y++)", () =>
        {
            Complete();
            Rotate(Newest);
        });
    }

    // The inputs from left to right, each for all the sums it belongs to.
    private void InputRow()
    {
        var uses =
            from element in Elements()
            from j in KernelColumns()
            where tile.HasTap(element.Column, j, spec.Columns)
            group (element.Row, element.Column, Tap: $"{Newest - element.Row}{(spec.Columns.Kernel > 9 ? "_" : "")}{j}", element.Vector)
                by (Offset: InputOffset(element.Column, j), element.Vector) into input
            orderby input.Key
            select input;
        bool declare = true;
        foreach (var input in uses)
        {
            writer.Write($"{(declare ? $"{dialect.Type} " : "")}x = {LoadInput(Row(0), input.Key.Offset, input.Key.Vector)};");
            declare = false;
            foreach ((int r, int c, string tap, int v) in input)
            {
                writer.Write($"{Sum(r, c, v)} = {dialect.MultiplyAdd("x", Weight(tap, v), Sum(r, c, v))};");
            }
        }
    }

    private void Complete() => writer.Block("if (y >= 0)", () =>
    {
        Slopes();
        StoreRow(Oldest);
        NextResults();
    });

    private void Rotate(int rows)
    {
        writer.Space();
        for (int row = 0; row < rows; row++)
        {
            foreach ((int r, int c, int v) in Elements().Where(element => element.Row == row))
            {
                writer.Write($"{Sum(r, c, v)} = {Sum(r + 1, c, v)};");
            }
        }
    }
}
