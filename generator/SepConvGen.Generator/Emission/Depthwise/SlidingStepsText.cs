using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>The tile that slides along a sequence: a column of joined steps after another begins, and the oldest is complete.</summary>
internal sealed class SlidingStepsText(DepthwiseTileScope scope)
{
    private readonly CodeWriter writer = scope.Writer;
    private readonly DepthwiseTile tile = scope.Tile;
    private readonly Dialect dialect = scope.Dialect;
    private readonly Operand result = scope.Operands.Output.Named("result");
    private readonly Operand? addend = scope.Operands.Residual?.Named("addend");

    // Floats from a column to the next.
    private int Inputs => tile.JoinedPixels * scope.Plan.InputStride;

    private int Results => tile.JoinedPixels * scope.Plan.OutputStride;

    private int Oldest => tile.Columns - 1;

    public void Write()
    {
        WriteReferences();
        DepthwiseTileStart.WriteStart(scope);
        foreach (int part in scope.Rows)
        {
            writer.Write($"{dialect.Type} {Text.List(Enumerable.Range(0, tile.Columns).Select(column => $"{Sum(part, column)} = {scope.Start(0)}"))};");
        }

        new DepthwiseTileResults(scope).LoadSlopes();
        writer.Space();
        writer.Write($"// a column is complete after {tile.Columns} rounds; the first {Oldest} rounds complete what lies before the part, and do not store it");
        writer.Block($"for (int column = -{Oldest}; column < columns; column++)", () =>
        {
            for (int step = 0; step < tile.JoinedPixels; step++)
            {
                WriteStep(step);
            }

            writer.Space();
            writer.Block("if (column >= 0)", WriteResults);
            writer.Space();
            MoveOn();
        });
    }

    private void WriteReferences()
    {
        string channel = scope.Channel;
        string inputPart = "part";
        if (tile.Rows > 1)
        {
            writer.Write($"nuint part = (nuint)columns * {Results};");
            if (Inputs != Results)
            {
                inputPart = "inputPart";
                writer.Write($"nuint inputPart = (nuint)columns * {Inputs};");
            }
        }

        bool repeated = scope.Plan.Repeats && !tile.IsOneStep;
        Operand previous = Steps(0);
        writer.Write(previous.Declare(scope.Operands.Input.At(repeated ? $"c / {scope.Spec.Multiplier}" : channel)));
        foreach (int part in scope.Rows.Skip(1))
        {
            writer.Write(Steps(part).Declare(previous.At(inputPart)));
            previous = Steps(part);
        }

        writer.Write(scope.Taps.Declare(scope.Operands.Weights.Filter.At(channel)));
        if (scope.Operands.Residual is { } residual)
        {
            writer.Write(addend!.Declare(residual.At(channel)));
        }

        writer.Write(result.Declare(scope.Operands.Output.At(channel)));
    }

    // An input of each part, under a tap of each column; the last ones have no tap where they are no whole column.
    private void WriteStep(int step)
    {
        int[] columns = [.. Enumerable.Range(0, tile.Columns).Where(column => Tap(column) < scope.Spec.Taps)];
        writer.Space();
        writer.Write($"// taps {Text.Enumeration(columns.Select(column => $"{Tap(column)}"))}");
        foreach (int part in scope.Rows)
        {
            scope.Assign(Input(part), scope.LoadInput(Steps(part), step, 0));
        }

        foreach (int column in columns)
        {
            scope.LoadWeights(scope.Taps, "", Tap(column));
            foreach (int part in scope.Rows)
            {
                scope.MultiplyAdd(Input(part), scope.Weight("", 0), Sum(part, column), step);
            }
        }

        int Tap(int column) => (column * tile.JoinedPixels) + step;
    }

    private void WriteResults()
    {
        foreach (int part in scope.Rows)
        {
            string offset = part == 0 ? "0" : Text.Times(part, "part");
            string added = addend is null ? "" : dialect.Load(addend.Name, offset);
            writer.Write(dialect.Store(scope.Epilogue.Value(Sum(part, Oldest), scope.Slope(0), added), result.Name, offset));
        }

        if (addend is not null)
        {
            writer.Write(addend.Advance($"{Results}"));
        }

        writer.Write(result.Advance($"{Results}"));
    }

    private void MoveOn()
    {
        foreach (int part in scope.Rows)
        {
            writer.Write(Steps(part).Advance($"{Inputs}"));
        }

        foreach (int part in scope.Rows)
        {
            for (int column = Oldest; column > 0; column--)
            {
                writer.Write($"{Sum(part, column)} = {Sum(part, column - 1)};");
            }

            writer.Write($"{Sum(part, 0)} = {scope.Start(0)};");
        }
    }

    private Operand Steps(int part) => scope.Operands.Input.Named(tile.Rows == 1 ? "steps" : $"steps{part}");

    private string Input(int part) => tile.Rows == 1 ? "x" : $"x{part}";

    private string Sum(int part, int column) => tile.Rows == 1 ? $"sum{column}" : $"sum{part}_{column}";
}
