using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The body of a tier's Run for sequences: output steps [firstStep, endStep), part by part.</summary>
internal sealed class SequenceRunText(CodeWriter writer, KernelPlan plan, IReadOnlyList<StageText> stages, WeightsText weights)
{
    private readonly StagingText staging = new(writer, plan);
    private readonly ChainText chain = ChainText.Of(writer, plan, stages).Single();

    private WindowSpec Window => chain.Window!.Step.Window!.Columns;

    private bool HasBatch => plan.Spec.Image.HasBatch;

    private bool Streams => plan.Spec.Streams;

    private SequenceParts? Parts { get; } = plan.Parts;

    public void Write()
    {
        ScratchLayout scratch = new(plan.Spec.Element.Stored);
        WriteAxis();
        RunStrides.WriteSequences(writer, plan.Spec);
        staging.WritePlanes("(nuint)steps.Input", "(nuint)steps.Output");
        if (Parts is not null)
        {
            WriteParts(Parts, scratch);
        }

        weights.WriteReferences(scratch);
        writer.Space();
        if (HasBatch || Streams || Parts is not null)
        {
            writer.Block("for (int step = firstStep; step < endStep;)", WriteLoop);
        }
        else
        {
            staging.WriteResult(PixelPlace.InOne("(nuint)firstStep"), "endStep - firstStep");
            chain.Text!.Steps("MemoryMarshal.GetReference(input)", "result", "steps.Part(firstStep, endStep)", "");
        }
    }

    private void WriteAxis()
    {
        writer.Write($"Axis steps = {AxisText.Of(chain.Window!.Step.Window!.Padding, Window, "width")};");
        if (Streams)
        {
            writer.Space();
            writer.Write("// the first steps of the piece stand in the state, behind the steps before them; the others find theirs in the piece");
            writer.Write($"int head = Math.Min(width, {Window.Extent - 1});");
            writer.Write($"Axis joined = Axis.Continued(state.Remembered, head, kernel: {Window.Kernel}, dilation: {Window.Dilation});");
        }
    }

    private void WriteParts(SequenceParts parts, ScratchLayout scratch)
    {
        writer.Space();
        if (parts.Whole is int whole)
        {
            writer.Write($"const int part = {whole};");
        }
        else
        {
            IEnumerable<string> what = parts.Scratch.Select(step => step.What);
            writer.Write(parts.Scratch.Count == 0
                ? "// parts whose inputs and results stay in L2 while panel after panel passes over them"
                : $"// a part: as many steps as keep the {Text.Enumeration(what)} within {parts.Budget * plan.Set.Element.Stored.Size() / 1024} KB");
            writer.Write($"int part = Scratch.Columns(budget: {parts.Budget}, floatsPerColumn: {parts.Step}, steps.Output, tile: {parts.Tile});");
        }

        string inputs = Streams ? "Math.Max(steps.Input, joined.Input)" : "steps.Input";
        string length = Window.Stride == 1 ? $"part + {Window.Extent - 1}L" : $"((part - 1L) * {Window.Stride}) + {Window.Extent}";
        foreach (BlockRow row in parts.Scratch)
        {
            scratch.Add(row.Scratch, row.Windows > 0 ? $"Math.Min({length}, {inputs}) * {row.Pixel}" : $"(long)part * {row.Pixel}");
        }
    }

    private void WriteLoop()
    {
        string first = "step";
        string offset = "";
        if (HasBatch)
        {
            writer.Write("int number = step / steps.Output;");
            writer.Write("int first = step - (number * steps.Output);");
            first = "first";
            offset = plan.Spec.InputView.IsStated ? "(nuint)number * inputSequence" : $"(nuint)number * (nuint)steps.Input * {plan.Spec.First.InputStride}";
        }

        string end = $"{(Streams ? $"({first} < head ? head : steps.Output)" : "steps.Output")} - {first}";
        string limit = HasBatch || Streams ? Min(end, "endStep - step") : "endStep - step";
        writer.Write($"int count = {(Parts is not null ? Min("part", limit) : limit)};");
        string input = Text.After("MemoryMarshal.GetReference(input)", offset);
        Operand sequence = new("sequence", plan.Spec.Input);
        writer.Write(sequence.Declare(Streams ? $"ref {first} < head ? ref state.Start{(plan.Spec.Input == ElementType.Single ? "" : $"<{plan.Spec.Input.Keyword()}>")}({(HasBatch ? "number" : "0")}) : {input}" : input));
        if (HasBatch && plan.Spec.StatesResults)
        {
            ResultText.WriteStep(writer, plan.Spec);
        }
        else
        {
            staging.WriteResult(HasBatch ? new("(nuint)step", "number", "(nuint)first") : PixelPlace.InOne("(nuint)step"), "count");
        }

        writer.Write($"Axis axis = {(Streams ? $"({first} < head ? joined : steps)" : "steps")}.Part({first}, {first} + count);");
        WriteStages();
        staging.WriteStore("count");
        writer.Write("step += count;");
    }

    private void WriteStages()
    {
        string source = "sequence";
        if (chain.Before.Count > 0)
        {
            writer.Write("int left = axis.InputStart(0);");
            writer.Write("int right = Math.Max(axis.InputEnd(count), left);");
            string offset = chain.Before[0].InputsBefore("(nuint)left");
            foreach (PixelText steps in chain.Before)
            {
                steps.Write(Text.After(source, offset), $"ref {steps.Scratch}", "(right - left)", "");
                (source, offset) = (steps.Scratch, "");
            }

            writer.Write("axis = axis.Within(left, right);");
        }

        chain.Text!.Steps(source, chain.Scratch ?? "result", "axis", "count");
        source = chain.Scratch ?? "";
        for (int index = 0; index < chain.After.Count; index++)
        {
            PixelText steps = chain.After[index];
            steps.Write($"ref {source}", index == chain.After.Count - 1 ? "ref result" : $"ref {steps.Scratch}", "count", "ref addend");
            source = steps.Scratch;
        }
    }

    private static string Min(string one, string other) => $"Math.Min({one}, {other})";
}
