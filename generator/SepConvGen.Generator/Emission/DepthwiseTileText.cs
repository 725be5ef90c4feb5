using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The method that computes one tile of a depthwise step.</summary>
internal sealed partial class DepthwiseTileText(CodeWriter writer, DepthwisePlan plan, DepthwiseTile tile, Dialect dialect, Epilogue epilogue)
{
    private readonly DepthwiseSpec spec = plan.Spec;

    private bool Single => tile.Channels == tile.Step;

    private int PixelChannels => plan.InputStride;

    public void Write(string name, string comment)
    {
        writer.Space();
        writer.Write(comment);
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {name}({Parameters()})", () =>
        {
            if (Single)
            {
                Body();
                return;
            }

            writer.Block($"for (nuint c = 0; c < {tile.Channels}; c += {tile.Step})", () =>
            {
                if (tile.Overlaps)
                {
                    writer.Write($"c = Math.Min(c, {tile.Channels - tile.Step}); // the last step overlaps the one before it");
                }

                Body();
            });
        });
    }

    private string Parameters() => Text.List(
    [
        "ref float input",
        plan.IsSequence ? null : "nuint inputRow",
        "ref float filter",
        spec.HasBias ? "ref float bias" : null,
        epilogue.Slope("ref float slope"),
        epilogue.Residual("ref float residual"),
        "ref float output",
        tile.Rows > 1 ? "nuint outputRow" : null,
        tile.KernelRows == TapLoop.Ranged ? "int kernelRows" : null,
        tile.KernelColumns == TapLoop.Ranged ? "int kernelColumns" : null,
        tile.KernelRows == TapLoop.Sliding ? "int inputRows, int lead, int outputRows" : null,
    ]);

    private void Body()
    {
        References();
        Start();
        if (tile.KernelRows == TapLoop.Sliding)
        {
            Slide();
            return;
        }

        if (tile.Order == TapOrder.Inputs)
        {
            AllInputs();
        }
        else if (plan.IsSequence && tile.KernelColumns != TapLoop.Unrolled)
        {
            writer.Space();
            LoopedKernelColumns();
        }
        else if (tile.KernelRows == TapLoop.Unrolled)
        {
            for (int i = 0; i < spec.Rows.Kernel; i++)
            {
                KernelRow(i, r => Row((r * spec.Rows.Stride) + (i * spec.Rows.Dilation)), first: i == 0);
            }
        }
        else
        {
            LoopedKernelRows();
        }

        Finish();
    }

    private string Row(int row) => plan.IsSequence ? "steps" : $"row{row}";

    private string Sum(int r, int c, int v) => plan.IsSequence
        ? $"sum{c}{Text.Letter(v, tile.Vectors)}"
        : $"sum{r}{(tile.Columns > 10 ? "_" : "")}{c}{Text.Letter(v, tile.Vectors)}";

    private string Column(int row) => plan.IsSequence ? "step" : $"column{row}";

    private string TapName(int i, int j) => plan.IsSequence ? $"{j}" : $"{i}{(spec.Columns.Kernel > 9 ? "_" : "")}{j}";

    private string Weight(string column, int v) => $"w{column}{Text.Letter(v, tile.Vectors)}";

    // A reference for each input row, and for the filter; all of them move with the channel loop.
    private void References()
    {
        string c = Single ? "" : "c";
        int step = tile.KernelRows == TapLoop.Unrolled ? 1 : spec.Rows.Stride;
        int previous = 0;
        writer.Write($"ref float {Row(0)} = {Text.After("input", plan.Repeats && !Single ? $"c / {spec.Multiplier}" : c)};");
        foreach (int row in InputRows().Where(row => row > 0))
        {
            writer.Write($"ref float {Row(row)} = {Text.After(Row(previous), Text.Times((row - previous) * step, "inputRow"))};");
            previous = row;
        }

        writer.Write($"ref float taps = {Text.After("filter", c)};");
    }

    // The input rows under the tile where they are all known, or one for each output row where they move.
    private IEnumerable<int> InputRows() => tile.KernelRows switch
    {
        TapLoop.Unrolled => tile.InputRows(spec.Rows),
        TapLoop.Sliding => [0],
        _ => Enumerable.Range(0, tile.Rows),
    };

    private void Start()
    {
        for (int v = 0; v < tile.Vectors && spec.HasBias; v++)
        {
            string offset = Text.Plus(Single ? "0" : "c", v * tile.Lanes);
            writer.Write($"{dialect.Type} start{Text.Letter(v, tile.Vectors)} = {dialect.Load("bias", offset)};");
        }

        for (int r = 0; r < tile.Rows; r++)
        {
            IEnumerable<string> sums = Enumerable.Range(0, tile.Columns).SelectMany(c => Enumerable.Range(0, tile.Vectors).Select(v =>
                $"{Sum(r, c, v)} = {(spec.HasBias ? $"start{Text.Letter(v, tile.Vectors)}" : dialect.Zero)}"));
            writer.Write($"{dialect.Type} {Text.List(sums)};");
        }
    }

    private void LoopedKernelRows()
    {
        string count = tile.KernelRows == TapLoop.Ranged ? "kernelRows" : $"{spec.Rows.Kernel}";
        writer.Space();
        writer.Block($"for (int i = 0; i < {count}; i++)", () =>
        {
            if (tile.KernelColumns == TapLoop.Unrolled)
            {
                KernelRow(0, Row, first: true);
                writer.Space();
            }
            else
            {
                LoopedKernelColumns();
                writer.Space();
            }

            for (int r = 0; r < tile.Rows; r++)
            {
                writer.Write($"{Row(r)} = {Text.After(Row(r), Text.Times(spec.Rows.Dilation, "inputRow"))};");
            }

            writer.Write($"taps = {Text.After("taps", $"{spec.Columns.Kernel * tile.Channels}")};");
        });
    }

    private void LoopedKernelColumns()
    {
        string count = tile.KernelColumns == TapLoop.Ranged ? "kernelColumns" : $"{spec.Columns.Kernel}";
        for (int r = 0; r < tile.Rows; r++)
        {
            writer.Write($"ref float {Column(r)} = ref {Row(r)};");
        }

        writer.Write("ref float tap = ref taps;");
        writer.Block($"for (int j = 0; j < {count}; j++)", () =>
        {
            Tap("tap", 0, null, Column, declare: true);
            for (int r = 0; r < tile.Rows; r++)
            {
                writer.Write($"{Column(r)} = {Text.After(Column(r), $"{spec.Columns.Dilation * PixelChannels}")};");
            }

            writer.Write($"tap = {Text.After("tap", $"{tile.Channels}")};");
        });
    }

    // One row of the kernel, its columns written out.
    private void KernelRow(int i, Func<int, string> row, bool first)
    {
        if (tile.Order == TapOrder.Taps)
        {
            foreach (int j in KernelColumns())
            {
                writer.Space();
                writer.Write(plan.IsSequence ? $"// tap {j}" : tile.KernelRows == TapLoop.Unrolled ? $"// kernel row {i}, column {j}" : $"// kernel column {j}");
                Tap("taps", ((i * spec.Columns.Kernel) + j) * tile.Channels, j, row, first && j == KernelColumns().First());
            }

            return;
        }

        writer.Space();
        writer.Write(tile.KernelRows == TapLoop.Unrolled && !plan.IsSequence ? $"// kernel row {i}: each input once for all the sums it belongs to" : "// each input once for all the sums it belongs to");
        foreach (int j in KernelColumns())
        {
            Weights("taps", $"{j}", ((i * spec.Columns.Kernel) + j) * tile.Channels, first);
        }

        for (int r = 0; r < tile.Rows; r++)
        {
            Inputs(row(r), r, first && r == 0);
        }
    }

    // All weights in registers, then the inputs from the tile's top left corner to its bottom right one.
    private void AllInputs()
    {
        AllWeights();
        bool declare = true;
        foreach (int row in InputRows())
        {
            writer.Space();
            writer.Write(plan.IsSequence ? "// each input once for all the sums it belongs to" : $"// input row {row}");
            var uses =
                from element in Elements()
                let kernelRow = row - (element.Row * spec.Rows.Stride)
                where kernelRow >= 0 && kernelRow % spec.Rows.Dilation == 0 && kernelRow / spec.Rows.Dilation < spec.Rows.Kernel
                from j in KernelColumns()
                where tile.HasTap(element.Column, j, spec.Columns)
                group (element.Row, element.Column, Tap: TapName(kernelRow / spec.Rows.Dilation, j), element.Vector)
                    by (Offset: InputOffset(element.Column, j), element.Vector) into input
                orderby input.Key
                select input;
            foreach (var input in uses)
            {
                writer.Write($"{(declare ? $"{dialect.Type} " : "")}x = {LoadInput(Row(row), input.Key.Offset, input.Key.Vector)};");
                declare = false;
                foreach ((int r, int c, string tap, int v) in input)
                {
                    writer.Write($"{Sum(r, c, v)} = {dialect.MultiplyAdd("x", Weight(tap, v), Sum(r, c, v))};");
                }
            }
        }
    }

    private void AllWeights()
    {
        writer.Space();
        writer.Write("// all weights");
        for (int i = 0; i < spec.Rows.Kernel; i++)
        {
            foreach (int j in KernelColumns())
            {
                Weights("taps", TapName(i, j), ((i * spec.Columns.Kernel) + j) * tile.Channels, declare: true);
            }
        }
    }

    // A weight in a register, and the inputs of all sums as memory operands.
    private void Tap(string taps, int tapOffset, int? kernelColumn, Func<int, string> row, bool declare)
    {
        Weights(taps, "", tapOffset, declare);
        foreach ((int r, int c, int v) in Elements().Where(element => kernelColumn is null || tile.HasTap(element.Column, kernelColumn.Value, spec.Columns)))
        {
            string x = LoadInput(row(r), InputOffset(c, kernelColumn ?? 0), v);
            writer.Write($"{Sum(r, c, v)} = {dialect.MultiplyAdd(x, Weight("", v), Sum(r, c, v))};");
        }
    }

    private void Weights(string taps, string column, int offset, bool declare)
    {
        for (int v = 0; v < tile.Vectors; v++)
        {
            string load = dialect.Load(taps, $"{offset + (v * tile.Lanes)}");
            writer.Write($"{(declare ? $"{dialect.Type} " : "")}{Weight(column, v)} = {load};");
        }
    }

    // The inputs of one row from left to right: their order gives each sum its taps in the kernel's order.
    private void Inputs(string row, int r, bool declare)
    {
        var uses = Enumerable.Range(0, tile.Columns)
            .SelectMany(c => KernelColumns().Where(j => tile.HasTap(c, j, spec.Columns)).Select(j => (c, j, Offset: InputOffset(c, j))))
            .GroupBy(use => use.Offset)
            .OrderBy(group => group.Key);
        foreach (var group in uses)
        {
            for (int v = 0; v < tile.Vectors; v++)
            {
                writer.Write($"{(declare ? $"{dialect.Type} " : "")}x = {LoadInput(row, group.Key, v)};");
                declare = false;
                foreach ((int c, int j, int _) in group)
                {
                    writer.Write($"{Sum(r, c, v)} = {dialect.MultiplyAdd("x", Weight($"{j}", v), Sum(r, c, v))};");
                }
            }
        }
    }

    private IEnumerable<(int Row, int Column, int Vector)> Elements() =>
        from r in Enumerable.Range(0, tile.Rows)
        from c in Enumerable.Range(0, tile.Columns)
        from v in Enumerable.Range(0, tile.Vectors)
        select (r, c, v);

    private string LoadInput(string row, int offset, int v) =>
        plan.Repeats ? RepeatedLoads.Load(row, offset + (v * tile.Lanes / spec.Multiplier), tile.Lanes)
        : StridedLoads.AreUsedBy(tile, spec) ? $"{StridedLoads.Name(v, tile)}({Text.After(row, $"{offset}")})"
        : dialect.Load(row, $"{offset + (v * tile.Lanes)}");

    // The kernel's columns that at least one column of the tile has inside the image.
    private IEnumerable<int> KernelColumns() => Enumerable.Range(0, spec.Columns.Kernel)
        .Where(j => Enumerable.Range(0, tile.Columns).Any(c => tile.HasTap(c, j, spec.Columns)));

    // `input` is the tile's first input column that is inside the image.
    private int InputOffset(int column, int kernelColumn) =>
        ((column * tile.Run * spec.Columns.Stride) + (kernelColumn * spec.Columns.Dilation) - tile.Before) * PixelChannels;

    private void Finish()
    {
        writer.Space();
        Slopes();
        for (int r = 0; r < tile.Rows; r++)
        {
            if (r == 0)
            {
                Results();
            }
            else
            {
                NextResults();
            }

            StoreRow(r);
        }
    }

    // Where the first row of results goes, and what is added to it.
    private void Results()
    {
        string c = Single ? "" : "c";
        if (epilogue.HasResidual)
        {
            writer.Write($"ref float addend = {Text.After("residual", c)};");
        }

        writer.Write($"ref float result = {Text.After("output", c)};");
    }

    private void NextResults()
    {
        if (epilogue.HasResidual)
        {
            writer.Write("addend = ref Unsafe.Add(ref addend, outputRow);");
        }

        writer.Write("result = ref Unsafe.Add(ref result, outputRow);");
    }

    private void Slopes()
    {
        for (int v = 0; v < tile.Vectors && epilogue.Activation.HasSlope; v++)
        {
            writer.Write($"{dialect.Type} {Slope(v)} = {dialect.Load("slope", Text.Plus(Single ? "0" : "c", v * tile.Lanes))};");
        }
    }

    private void StoreRow(int r)
    {
        foreach ((int _, int column, int v) in Elements().Where(element => element.Row == r))
        {
            int offset = (column * tile.Run * plan.OutputStride) + (v * tile.Lanes);
            string value = epilogue.Value(Sum(r, column, v), Slope(v), dialect.Load("addend", $"{offset}"));
            writer.Write(dialect.Store(value, "result", $"{offset}"));
        }
    }

    private string Slope(int v) => $"slope{(tile.Vectors == 1 ? "s" : Text.Letter(v, tile.Vectors).ToUpperInvariant())}";
}
