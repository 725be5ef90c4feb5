using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>
/// The method that adds one kernel row to some rows of sums, from left to right: each input is spread over the lanes once and
/// multiplied by the weights of all the kernel columns under which it lies.
/// </summary>
internal sealed class SweepTileText(
    CodeWriter writer, ConvolutionPlan plan, GroupSweep sweep, SweepPanel panel, int rows, Dialect dialect, int weightRow, Epilogue epilogue)
{
    private ConvolutionSpec Spec => plan.Spec;

    private IEnumerable<int> Rows => Enumerable.Range(0, rows);

    public void Write(string name)
    {
        string parameters = Text.List(
        [
            "ref float input",
            "nuint inputRow",
            "ref float weights",
            Spec.HasBias ? "ref float bias" : null,
            epilogue.Slope("ref float slope"),
            "ref float sums",
            epilogue.Residual("ref float residual"),
            "ref float output",
            "nuint outputRow",
            "int width",
            "int column",
            "int count",
            "bool begins",
            "bool ends",
        ]);
        int last = sweep.Sums - 1;
        writer.Space();
        writer.Write($"// One kernel row of {(rows == 1 ? "1 row" : $"{rows} rows")} × `count` columns of output; the first input is at `column`, the image `width` wide.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {name}({parameters})", () =>
        {
            if (rows > 1)
            {
                writer.Write($"nuint sumsRow = {Text.Times(dialect.Lanes, "(nuint)count")};");
            }

            writer.Write($"{dialect.Type} start = {(Spec.HasBias ? dialect.Load("bias", "0") : dialect.Zero)};");
            foreach (int r in Rows)
            {
                writer.Write($"{dialect.Type} {string.Join(", ", Enumerable.Range(0, sweep.Sums).Select(sum => $"{Sum(r, sum)} = start"))};");
            }

            writer.Space();
            writer.Block(last == 0 ? "for (int x = 0; x < count; x++)" : $"for (int x = 0; x < count + {last}; x++)", () => Step(last));
        });
    }

    private string Sum(int row, int sum) => $"sum{row}{Text.Letter(sum, sweep.Sums)}";

    private void Step(int last)
    {
        if (last > 0)
        {
            writer.Write("// the sums move on by one output");
            foreach (int r in Rows)
            {
                writer.Write(string.Join(" ", Enumerable.Range(0, last).Reverse().Select(sum => $"{Sum(r, sum + 1)} = {Sum(r, sum)};")));
            }

            writer.Space();
        }

        writer.Block("if (begins)", () =>
        {
            foreach (int r in Rows)
            {
                writer.Write($"{Sum(r, 0)} = start;");
            }
        });
        writer.Block(last == 0 ? "else" : "else if (x < count)", () =>
        {
            foreach (int r in Rows)
            {
                writer.Write($"{Sum(r, 0)} = {dialect.Load("sums", Row(r, "sumsRow"))};");
            }
        });
        for (int u = 0; u < sweep.Stride; u++)
        {
            Column(u);
        }

        writer.Space();
        if (last == 0)
        {
            Store(last);
        }
        else
        {
            writer.Block($"if (x >= {last})", () => Store(last));
            writer.Space();
        }

        writer.Write($"sums = ref Unsafe.Add(ref sums, {dialect.Lanes});");
        if (epilogue.HasResidual)
        {
            writer.Write($"residual = ref Unsafe.Add(ref residual, {sweep.Step * Spec.OutputChannels});");
        }

        writer.Write($"output = ref Unsafe.Add(ref output, {sweep.Step * Spec.OutputChannels});");
        writer.Write($"column += {sweep.Stride * Spec.Columns.Dilation};");
    }

    // One column of inputs, and the sums to which it belongs.
    private void Column(int u)
    {
        int[] kernelColumns = [.. Enumerable.Range(0, sweep.Sums).Select(sum => u + (sweep.Stride * sum)).Where(j => j < Spec.Columns.Kernel)];
        if (kernelColumns.Length == 0)
        {
            return;
        }

        string column = Text.Plus("column", u * Spec.Columns.Dilation);
        writer.Space();
        writer.Block($"if ((uint)({column}) < (uint)width)", () =>
        {
            writer.Write($"ref float pixel = ref Unsafe.Add(ref input, ({column}) * {Spec.InputChannels});");
            foreach (int r in Rows)
            {
                for (int load = 0; load < panel.Loads.Count; load++)
                {
                    string offset = Text.Plus(Row(r, Text.Times(Spec.Rows.Stride, "inputRow")), panel.Loads[load]);
                    writer.Write($"{dialect.Type} {Input(r, load)} = {dialect.Load("pixel", offset)};");
                }
            }

            for (int k = 0; k < Spec.GroupInputs; k++)
            {
                Channel(k, kernelColumns);
            }
        });
    }

    private void Channel(int k, int[] kernelColumns)
    {
        writer.Space();
        foreach (int r in Rows)
        {
            writer.Write($"{(k == 0 ? $"{dialect.Type} " : "")}x{r} = {Spread(r, k)};");
        }

        foreach (int j in kernelColumns)
        {
            bool declare = k == 0 && j == kernelColumns[0];
            writer.Write($"{(declare ? $"{dialect.Type} " : "")}w = {dialect.Load("weights", $"{((j * Spec.GroupInputs) + k) * weightRow}")};");
            foreach (int r in Rows)
            {
                string sum = Sum(r, j / sweep.Stride);
                writer.Write($"{sum} = {dialect.MultiplyAdd($"x{r}", "w", sum)};");
            }
        }
    }

    // Channel k of each lane's group: lanes that another load is responsible for get 0.
    private string Spread(int row, int k)
    {
        int lanes = dialect.Lanes;
        int[] channels = [.. Enumerable.Range(0, lanes).Select(lane => panel.Channel(lane, Spec) + k)];
        string type = dialect.Type.Replace("<float>", "");
        List<string> parts = [];
        for (int load = 0; load < panel.Loads.Count; load++)
        {
            int from = panel.Lead + (load * lanes);
            int[] indices = [.. channels.Select(channel => channel >= from && channel < from + lanes ? channel - panel.Loads[load] : lanes)];
            if (indices.Any(index => index < lanes))
            {
                parts.Add($"{type}.Shuffle({Input(row, load)}, {type}.Create({string.Join(", ", indices)}))");
            }
        }

        return string.Join(" | ", parts);
    }

    private string Input(int row, int load) => $"row{row}{Text.Letter(load, panel.Loads.Count)}";

    // To the output where the sums end, otherwise to the strip's sums.
    private void Store(int last)
    {
        int step = sweep.Step * Spec.OutputChannels;
        writer.Block("if (ends)", () =>
        {
            if (epilogue.Activation.HasSlope)
            {
                writer.Write($"{dialect.Type} slopes = {dialect.Load("slope", "0")};");
            }

            string residual = epilogue.HasResidual ? Back("addend", "residual", last * step) : "";
            string result = Back("result", "output", last * step);
            foreach (int r in Rows)
            {
                string offset = Row(r, "outputRow");
                writer.Write(dialect.Store(epilogue.Value(Sum(r, last), "slopes", dialect.Load(residual, offset)), result, offset));
            }
        });
        writer.Block("else", () =>
        {
            string result = Back("result", "sums", last * dialect.Lanes);
            foreach (int r in Rows)
            {
                writer.Write(dialect.Store(Sum(r, last), result, Row(r, "sumsRow")));
            }
        });
    }

    // The place of the output that is done: so many floats before that of the newest one.
    private string Back(string name, string reference, int floats)
    {
        if (floats == 0)
        {
            return reference;
        }

        writer.Write($"ref float {name} = ref Unsafe.Subtract(ref {reference}, {floats});");
        return name;
    }

    private static string Row(int row, string rowLength) => row switch
    {
        0 => "0",
        1 => rowLength,
        _ => $"{row} * {rowLength}",
    };
}
