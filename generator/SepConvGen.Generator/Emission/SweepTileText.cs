using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>
/// The method that adds kernel rows to rows of sums, from left to right: each input is spread over the lanes once and multiplied
/// by the weights of all the kernel rows and columns under which it lies.
/// </summary>
/// <param name="writer">Where it goes.</param>
/// <param name="plan">The convolution.</param>
/// <param name="sweep">How it is swept.</param>
/// <param name="panel">The vector of outputs.</param>
/// <param name="rows">Input rows: neighbours, or one of each strip.</param>
/// <param name="kernelRows">Kernel rows under which each of them lies; each adds to an output row of its own.</param>
/// <param name="dialect">The instructions.</param>
/// <param name="weightRow">Floats from the weights of an input channel to those of the next.</param>
/// <param name="epilogue">What happens to sums that end.</param>
internal sealed partial class SweepTileText(
    CodeWriter writer, ConvolutionPlan plan, GroupSweep sweep, SweepPanel panel, int rows, int kernelRows, Dialect dialect, int weightRow, Epilogue epilogue)
{
    private ConvolutionSpec Spec => plan.Spec;

    private IEnumerable<int> Rows => Enumerable.Range(0, rows);

    private IEnumerable<int> KernelRows => Enumerable.Range(0, kernelRows);

    private int Last => sweep.Sums - 1;

    // Whether sums begin in its first kernel row and end in its last one; otherwise it is told.
    private bool IsWhole => sweep.SideBySide && kernelRows == sweep.KernelRows;

    private bool HasRamps => IsWhole && sweep.Ramps is not null;

    private bool HasSteps => rows > 1 || !sweep.SideBySide;

    private string InputStep => sweep.SideBySide ? "inputApart" : "inputRow";

    private string OutputStep => sweep.SideBySide ? "outputApart" : "outputRow";

    public void Write(string name)
    {
        string parameters = Text.List(
        [
            "ref float input",
            HasSteps ? $"nuint {InputStep}" : null,
            "ref float weights",
            Spec.HasBias ? "ref float bias" : null,
            epilogue.Slope("ref float slope"),
            "ref float sums",
            epilogue.Residual("ref float residual"),
            "ref float output",
            HasSteps ? $"nuint {OutputStep}" : null,
            HasRamps ? null : "int width, int column",
            "int count",
            IsWhole ? null : "bool begins, bool ends",
        ]);
        writer.Space();
        writer.Write($"// {Purpose()}");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {name}({parameters})", () =>
        {
            if (rows > 1 || sweep.SideBySide)
            {
                writer.Write($"nuint sumsRow = {Text.Times(dialect.Lanes, "(nuint)count")};");
            }

            writer.Write($"{dialect.Type} start = {(Spec.HasBias ? dialect.Load("bias", "0") : dialect.Zero)};");
            foreach (int r in Rows)
            {
                foreach (int i in KernelRows)
                {
                    string begin = HasRamps ? "" : " = start";
                    writer.Write($"{dialect.Type} {string.Join(", ", Enumerable.Range(0, sweep.Sums).Select(sum => Sum(r, i, sum) + begin))};");
                }
            }

            writer.Space();
            if (HasRamps)
            {
                WriteRamps(sweep.Ramps!.Value);
            }
            else
            {
                writer.Block(Last == 0 ? "for (int x = 0; x < count; x++)" : $"for (int x = 0; x < count + {Last}; x++)", Step);
            }
        });
    }

    private string Purpose()
    {
        const string position = "; the first input is at `column`, the image `width` wide.";
        if (!sweep.SideBySide)
        {
            return $"One kernel row of {(rows == 1 ? "1 row" : $"{rows} rows")} × `count` columns of output{position}";
        }

        string kernel = kernelRows == 1 ? "one kernel row" : $"{kernelRows} kernel rows";
        string what = $"{(rows == 1 ? "An input row" : $"An input row of each of {rows} strips")} under {kernel}, for `count` columns of output";
        return HasRamps ? $"{what}, at least {Last}." : what + position;
    }

    private string Sum(int row, int kernelRow, int sum) => $"sum{row}{(sweep.SideBySide ? $"{kernelRow}" : "")}{Text.Letter(sum, sweep.Sums)}";

    // Side by side, a kernel row finds sums in its slot and leaves them in the slot of the kernel row after it.
    private string Slot(int row, int kernelRow) => Row((kernelRow * sweep.Rows) + row, "sumsRow");

    // A column in which any of the sums may exist.
    private void Step()
    {
        if (Last > 0)
        {
            writer.Write("// the sums move on by one output");
            Move(1, Last);
            writer.Space();
        }

        if (IsWhole)
        {
            writer.Block("if (x < count)", Begin);
        }
        else
        {
            writer.Block("if (begins)", () => Start(0));
            writer.Block(Last == 0 ? "else" : "else if (x < count)", () => Load(0));
            if (kernelRows > 1)
            {
                writer.Space();
                writer.Block("if (x < count)", () => KernelRows.Skip(1).ToList().ForEach(Load));
            }
        }

        for (int u = 0; u < sweep.Stride; u++)
        {
            Column(u);
        }

        writer.Space();
        if (Last == 0)
        {
            Store();
        }
        else
        {
            writer.Block($"if (x >= {Last})", Store);
            writer.Space();
        }

        writer.Write($"sums = ref Unsafe.Add(ref sums, {dialect.Lanes});");
        Advance(sweep.Step);
        writer.Write($"column += {sweep.Stride * Spec.Columns.Dilation};");
    }

    private void Advance(int outputs)
    {
        if (epilogue.HasResidual)
        {
            writer.Write($"residual = ref Unsafe.Add(ref residual, {outputs * Spec.OutputChannels});");
        }

        writer.Write($"output = ref Unsafe.Add(ref output, {outputs * Spec.OutputChannels});");
    }

    // Sums [first, last] of all rows take the places of those before them.
    private void Move(int first, int last)
    {
        if (first > last)
        {
            return;
        }

        foreach (int r in Rows)
        {
            foreach (int i in KernelRows)
            {
                writer.Write(string.Join(" ", Enumerable.Range(first, last - first + 1).Reverse().Select(sum => $"{Sum(r, i, sum)} = {Sum(r, i, sum - 1)};")));
            }
        }
    }

    // The sums of a new output.
    private void Begin()
    {
        Start(0);
        KernelRows.Skip(1).ToList().ForEach(Load);
    }

    private void Start(int kernelRow)
    {
        foreach (int r in Rows)
        {
            writer.Write($"{Sum(r, kernelRow, 0)} = start;");
        }
    }

    private void Load(int kernelRow)
    {
        foreach (int r in Rows)
        {
            writer.Write($"{Sum(r, kernelRow, 0)} = {dialect.Load("sums", Slot(r, kernelRow))};");
        }
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
            Inputs("pixel", kernelColumns, declare: true);
        });
    }

    private void Inputs(string pixel, int[] kernelColumns, bool declare)
    {
        foreach (int r in Rows)
        {
            for (int load = 0; load < panel.Loads.Count; load++)
            {
                string offset = Text.Plus(Row(r, Text.Times(Spec.Rows.Stride, InputStep)), panel.Loads[load]);
                writer.Write($"{(declare ? $"{dialect.Type} " : "")}{Input(r, load)} = {dialect.Load(pixel, offset)};");
            }
        }

        for (int k = 0; k < Spec.GroupInputs; k++)
        {
            Channel(k, kernelColumns, declare && k == 0 ? $"{dialect.Type} " : "");
        }
    }

    private void Channel(int k, int[] kernelColumns, string declaration)
    {
        writer.Space();
        foreach (int r in Rows)
        {
            writer.Write($"{declaration}x{r} = {Spread(r, k)};");
        }

        foreach (int j in kernelColumns)
        {
            foreach (int i in KernelRows)
            {
                int tap = (i * Spec.Columns.Kernel) + j;
                writer.Write($"{declaration}w = {dialect.Load("weights", $"{((tap * Spec.GroupInputs) + k) * weightRow}")};");
                declaration = "";
                foreach (int r in Rows)
                {
                    string sum = Sum(r, i, j / sweep.Stride);
                    writer.Write($"{sum} = {dialect.MultiplyAdd($"x{r}", "w", sum)};");
                }
            }
        }
    }

    // Channel k of each lane's group: lanes that another load is responsible for get 0.
    private string Spread(int row, int k)
    {
        int lanes = dialect.Lanes;
        int[] channels = [.. Enumerable.Range(0, lanes).Select(lane => panel.Channel(lane, Spec) + k)];
        List<string> parts = [];
        for (int load = 0; load < panel.Loads.Count; load++)
        {
            int from = panel.Lead + (load * lanes);
            int[] indices = [.. channels.Select(channel => channel >= from && channel < from + lanes ? channel - panel.Loads[load] : lanes)];
            if (indices.Any(index => index < lanes))
            {
                parts.Add(dialect.Shuffle(Input(row, load), indices));
            }
        }

        return string.Join(" | ", parts);
    }

    private string Input(int row, int load) => $"row{row}{Text.Letter(load, panel.Loads.Count)}";

    // The sums of the oldest output: to the output where they end, otherwise to where the next kernel row finds them.
    private void Store()
    {
        if (kernelRows > 1)
        {
            StoreSums(Back("passed", "sums", Last * dialect.Lanes), KernelRows.Take(kernelRows - 1));
        }

        if (IsWhole)
        {
            StoreOldest();
            return;
        }

        writer.Block("if (ends)", StoreOldest);
        writer.Block("else", () => StoreSums(kernelRows > 1 ? "passed" : Back("result", "sums", Last * dialect.Lanes), [kernelRows - 1]));

        void StoreOldest()
        {
            int floats = Last * sweep.Step * Spec.OutputChannels;
            Slopes();
            string residual = epilogue.HasResidual ? Back("addend", "residual", floats) : "";
            StoreResults(residual, Back("result", "output", floats));
        }
    }

    private void Slopes()
    {
        if (epilogue.Activation.HasSlope)
        {
            writer.Write($"{dialect.Type} slopes = {dialect.Load("slope", "0")};");
        }
    }

    private void StoreResults(string residual, string result)
    {
        foreach (int r in Rows)
        {
            string offset = Row(r, OutputStep);
            writer.Write(dialect.Store(epilogue.Value(Sum(r, kernelRows - 1, Last), "slopes", dialect.Load(residual, offset)), result, offset));
        }
    }

    private void StoreSums(string reference, IEnumerable<int> ofKernelRows)
    {
        int next = sweep.SideBySide ? 1 : 0;
        foreach (int i in ofKernelRows)
        {
            foreach (int r in Rows)
            {
                writer.Write(dialect.Store(Sum(r, i, Last), reference, Slot(r, i + next)));
            }
        }
    }

    // A place so many floats before that of the newest output.
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
