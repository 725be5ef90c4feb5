using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The body of a tier's Run for chains with windows over images: block by block of output rows, each through all stages.</summary>
internal sealed class RowRunText(CodeWriter writer, KernelPlan plan, IReadOnlyList<StageText> stages, WeightsText weights)
{
    // The pixels of a block's results.
    private const string Pixels = "(end - first) * columns.Output";

    private readonly RowBlocks? blocks = plan.Blocks;
    private readonly IReadOnlyList<ChainText> sections = ChainText.Of(writer, plan, stages);
    private readonly StagingText staging = new(writer, plan);
    private readonly KeptRowsText? kept = plan.Blocks is { KeepsRows: true } ? new(writer, plan.Spec.Element.Stored) : null;

    public void Write()
    {
        List<WindowNames> windows = Windows();
        WriteAxes(windows);
        RunStrides.Write(writer, plan.Spec, ($"{windows[0].Rows}.Input", $"{windows[0].Columns}.Input"), ("rows.Output", "columns.Output"));
        staging.WritePlanes($"(nuint){windows[0].Rows}.Input * (nuint){windows[0].Columns}.Input", "(nuint)rows.Output * (nuint)columns.Output");
        ScratchLayout scratch = new(plan.Spec.Element.Stored);
        if (blocks is not null)
        {
            new RowBlocksText(writer, blocks, windows, plan.Spec.Element.Stored).Write(scratch);
        }

        foreach (WindowNames names in windows)
        {
            if (names.Stage is ConvolutionPlan { Sweep: { } sweep } swept)
            {
                // whole images: no vector of outputs reads the inputs of another one
                writer.Space();
                scratch.Add("sums", $"{names.Columns}.Output * {sweep.SumRows * swept.Product.Lanes}L");
            }
            else if (names.Stage is PlanarDepthwise planes)
            {
                PlanarDepthwiseText.AddLines(writer, planes, names.Columns, scratch);
            }
        }

        weights.WriteReferences(scratch);
        kept?.WriteStart();
        WriteLoop(windows);
    }

    // From the last window to the first: each one's output rows are the input rows of the next.
    private List<WindowNames> Windows()
    {
        List<WindowNames> windows = [];
        foreach (ChainText section in sections.Reverse())
        {
            windows.Insert(0, windows.Count == 0 ? WindowNames.Last(section.Window!) : windows[0].Before(section.Window!));
        }

        return windows;
    }

    private void WriteAxes(IReadOnlyList<WindowNames> windows)
    {
        ImageSpec image = plan.Spec.Image;
        (string height, string width) = (image.Height is int h ? $"{h}" : "height", image.Width is int w ? $"{w}" : "width");
        foreach (WindowNames names in windows)
        {
            ImageWindow window = names.Stage.Step.Window!;
            writer.Write($"Axis {names.Rows} = {AxisText.Of(window.Padding, window.Rows, height)};");
            writer.Write($"Axis {names.Columns} = {AxisText.Of(window.Padding, window.Columns, width)};");
            (height, width) = ($"{names.Rows}.Output", $"{names.Columns}.Output");
        }
    }

    // Blocks of rows [first, end) of one image, or all of its rows at once.
    private void WriteLoop(IReadOnlyList<WindowNames> windows)
    {
        if (plan.Spec.Image.HasBatch)
        {
            writer.Space();
            writer.Block("for (int row = firstRow; row < endRow;)", () => WriteRowsOfBatch(windows));
            return;
        }

        if (blocks is null)
        {
            WriteRows([windows.Single() with { First = "firstRow", End = "endRow" }], "MemoryMarshal.GetReference(input)", PixelPlace.InOne("(nuint)firstRow * (nuint)columns.Output"));
            return;
        }

        writer.Write(new Operand("image", plan.Spec.Input).Declare(Text.After("MemoryMarshal.GetReference(input)", "")));
        writer.Space();
        writer.Block("for (int first = firstRow; first < endRow; first += block)", () =>
        {
            writer.Write("int end = Math.Min(first + block, endRow);");
            WriteRows(windows, "image", PixelPlace.InOne("(nuint)first * (nuint)columns.Output"));
        });
    }

    private void WriteRowsOfBatch(IReadOnlyList<WindowNames> windows)
    {
        string limit = blocks is null ? "rows.Output" : "Math.Min(first + block, rows.Output)";
        writer.Write(
            $"""
            int number = row / rows.Output;
            int first = row - (number * rows.Output);
            int end = Math.Min({limit}, first + (endRow - row));
            """);
        kept?.WriteImageStart();
        string image = plan.Spec.InputView.IsStated ? "(nuint)number * inputImage" : $"(nuint)number * (nuint){windows[0].Rows}.Input * (nuint){windows[0].Columns}.Input * {plan.Spec.First.InputStride}";
        writer.Write(new Operand("image", plan.Spec.Input).Declare(Text.After("MemoryMarshal.GetReference(input)", image)));
        WriteRows(windows, "image", new("(nuint)row * (nuint)columns.Output", "number", "(nuint)first * (nuint)columns.Output"));
        writer.Write("row += end - first;");
    }

    // The rows of a block of an image through all stages; `start` is their first pixel.
    private void WriteRows(IReadOnlyList<WindowNames> windows, string image, PixelPlace start)
    {
        if (plan.Spec.StatesResults)
        {
            ResultText.WriteRow(writer, plan.Spec, windows[windows.Count - 1].First);
        }
        else
        {
            staging.WriteResult(start, Pixels);
        }

        for (int index = windows.Count - 1; index >= 0; index--)
        {
            if (index > 0 || sections[index].Before.Count > 0)
            {
                WindowNames names = windows[index];
                writer.Write($"int {names.Top} = {names.Rows}.InputStart({names.First});");
                writer.Write($"int {names.Bottom} = Math.Max({names.Rows}.InputEnd({names.End}), {names.Top});");
            }
        }

        if (blocks is { Parts: not null, KeepsRows: true })
        {
            writer.Block("if (part >= columns.Output)", () => WriteWholeRows(windows, image));
            writer.Block("else", () => new RowPartsText(writer, plan, sections[0]).Write());
        }
        else if (blocks?.Parts is not null)
        {
            new RowPartsText(writer, plan, sections[0]).Write();
        }
        else
        {
            WriteWholeRows(windows, image);
        }

        staging.WriteStore(Pixels);
    }

    private void WriteWholeRows(IReadOnlyList<WindowNames> windows, string image)
    {
        string? scratch = null;
        for (int index = 0; index < sections.Count; index++)
        {
            ChainText section = sections[index];
            WindowNames names = windows[index];
            if (section.Before.Count > 0)
            {
                WriteBefore(section.Before, names, image, scratch);
                scratch = section.Before[section.Before.Count - 1].Scratch;
            }

            string? result = index < sections.Count - 1 ? names.Stage.Step.Operands.Scope : section.Scratch;
            section.Text!.Rows(new(new(scratch ?? image, plan.Spec.Element.Stored), new(result ?? "result", plan.Spec.Element.Stored), names.Rows, names.Columns, names.First, names.End)
            {
                Top = scratch is null ? null : names.Top,
                Bottom = names.Bottom,
            });
            scratch = result;
            for (int at = 0; at < section.After.Count; at++)
            {
                PixelText pixels = section.After[at];
                if (at == section.After.Count - 1 && plan.Spec.ResultsStateRows)
                {
                    int stride = at == 0 ? section.Window!.ResultStride : section.After[at - 1].Outputs;
                    WriteResultRows(pixels, scratch!, $"(nuint)columns.Output * {stride}");
                    continue;
                }

                pixels.Write($"ref {scratch}", at == section.After.Count - 1 ? "ref result" : $"ref {pixels.Scratch}", Pixels, "ref addend");
                scratch = pixels.Scratch;
            }
        }
    }

    // The last step, whose rows of results lie as the call says.
    private void WriteResultRows(PixelText pixels, string scratch, string row)
    {
        if (pixels.Rows is { } rows)
        {
            rows(new($"ref {scratch}", "ref result", "ref addend", "end - first", "columns.Output"));
            return;
        }

        writer.Block("for (int y = 0; y < end - first; y++)", () => pixels.Write(
            $"ref Unsafe.Add(ref {scratch}, (nuint)y * {row})",
            "ref Unsafe.Add(ref result, (nuint)y * outputRow)",
            "columns.Output",
            "ref Unsafe.Add(ref addend, (nuint)y * residualRow)"));
    }

    // What makes a window's input rows: of the image, or of what the window before it left in scratch.
    private void WriteBefore(IReadOnlyList<PixelText> steps, WindowNames names, string image, string? scratch)
    {
        if (scratch is null && kept is not null)
        {
            kept.Write(image, steps, names, plan.Spec.InputView.StatesRows);
            return;
        }

        if (scratch is null && plan.Spec.InputView.StatesRows)
        {
            PixelText.WriteRows(writer, steps, new(image, plan.Spec.Input), names.Top, names.Bottom, $"{names.Columns}.Input");
            PixelText.WriteAll(steps.Skip(1).ToList(), $"ref {steps[0].Scratch}", $"({names.Bottom} - {names.Top}) * {names.Columns}.Input");
            return;
        }

        string source = scratch is null
            ? $"ref Unsafe.Add(ref {image}, {steps[0].InputsBefore($"(nuint){names.Top} * (nuint){names.Columns}.Input")})"
            : $"ref {scratch}";
        PixelText.WriteAll(steps, source, $"({names.Bottom} - {names.Top}) * {names.Columns}.Input");
    }
}
