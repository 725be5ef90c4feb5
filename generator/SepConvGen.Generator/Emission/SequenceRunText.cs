using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The body of a tier's Run for sequences: output steps [firstStep, endStep), part by part.</summary>
internal sealed class SequenceRunText(CodeWriter writer, KernelPlan plan, SequenceText depthwise, PointwiseText? pointwise)
{
    private DepthwisePlan Depthwise => plan.Depthwise!;

    private DepthwiseSpec Spec => plan.Depthwise!.Spec;

    private bool HasBatch => plan.Spec.Image.HasBatch;

    private bool Streams => plan.Spec.Streams;

    /// <summary>The axis, and the scratch of a part.</summary>
    public void Start(ScratchLayout scratch)
    {
        writer.Write($"Axis steps = {EntryText.Axis(Spec, Spec.Columns, "width")};");
        if (Streams)
        {
            WindowSpec window = Spec.Columns;
            writer.Space();
            writer.Write("// the first steps of the piece stand in the state, behind the steps before them; the others find theirs in the piece");
            writer.Write($"int head = Math.Min(width, {window.Extent - 1});");
            writer.Write($"Axis joined = Axis.Continued(state.Remembered, head, kernel: {window.Kernel}, dilation: {window.Dilation});");
        }

        if (!Depthwise.Blocks)
        {
            return;
        }

        string what = plan.Pointwise is null ? "expanded input" : Depthwise.Expands ? "expanded input and depthwise result" : "depthwise result";
        writer.Space();
        if (Depthwise.Parts)
        {
            long budget = Depthwise.PartBudget();
            writer.Write($"// a part: as many steps as keep the {what} within {budget / 256} KB");
            writer.Write($"int part = Scratch.Columns({budget}, {Depthwise.StripFloats(plan.Pointwise is not null)}, steps.Output, tile: {Depthwise.Border[0].Width});");
        }
        else
        {
            int all = Spec.Columns.OutputSize(Spec.Padding, plan.Spec.Image.Width!.Value);
            writer.Write($"const int part = {System.Math.Max(all, 1)};");
        }

        if (Depthwise.Expands)
        {
            string inputs = Streams ? "Math.Max(steps.Input, joined.Input)" : "steps.Input";
            scratch.Add("expanded", $"Math.Min({(Spec.Columns.Stride == 1 ? $"part + {Spec.Columns.Extent - 1}L" : $"((part - 1L) * {Spec.Columns.Stride}) + {Spec.Columns.Extent}")}, {inputs}) * {Depthwise.Channels}");
        }

        if (plan.Pointwise is not null)
        {
            scratch.Add("depthwise", $"(long)part * {Depthwise.OutputStride}");
        }
    }

    /// <summary>The steps at once, or a loop over parts of them.</summary>
    public void Write()
    {
        if (HasBatch || Streams || Depthwise.Blocks)
        {
            writer.Block("for (int step = firstStep; step < endStep;)", WritePart);
        }
        else
        {
            writer.Write($"ref float result = ref Unsafe.Add(ref MemoryMarshal.GetReference(output), (nuint)firstStep * {plan.Spec.OutputChannels});");
            writer.Write(depthwise.Call("ref MemoryMarshal.GetReference(input)", "result", "steps.Part(firstStep, endStep)"));
        }
    }

    private void WritePart()
    {
        string first = "step";
        string sequence = "";
        if (HasBatch)
        {
            writer.Write("int number = step / steps.Output;");
            writer.Write("int first = step - (number * steps.Output);");
            first = "first";
            sequence = $", (nuint)number * (nuint)steps.Input * {Spec.InputChannels}";
        }

        string end = $"{(Streams ? $"({first} < head ? head : steps.Output)" : "steps.Output")} - {first}";
        string limit = HasBatch || Streams ? Min(end, "endStep - step") : "endStep - step";
        writer.Write($"int count = {(Depthwise.Blocks ? Min("part", limit) : limit)};");
        string input = sequence.Length == 0 ? "ref MemoryMarshal.GetReference(input)" : $"ref Unsafe.Add(ref MemoryMarshal.GetReference(input){sequence})";
        writer.Write(Streams
            ? $"ref float sequence = ref {first} < head ? ref state.Start({(HasBatch ? "number" : "0")}) : {input};"
            : $"ref float sequence = {input};");
        writer.Write($"ref float result = ref Unsafe.Add(ref MemoryMarshal.GetReference(output), (nuint)step * {plan.Spec.OutputChannels});");
        writer.Write($"Axis axis = {(Streams ? $"({first} < head ? joined : steps)" : "steps")}.Part({first}, {first} + count);");
        string source = "ref sequence";
        if (Depthwise.Expands)
        {
            writer.Write("int left = axis.InputStart(0);");
            writer.Write("int right = Math.Max(axis.InputEnd(count), left);");
            writer.Write($"ExpandChannels(ref Unsafe.Add(ref sequence, (nuint)left * {Spec.InputChannels}), (right - left) * {Spec.InputChannels}, ref expanded);");
            writer.Write("axis = axis.Within(left, right);");
            source = "ref expanded";
        }

        writer.Write(depthwise.Call(source, plan.Pointwise is null ? "result" : "depthwise", "axis"));
        if (pointwise is not null)
        {
            writer.Write(pointwise.Call("depthwise", "ref result", "count"));
        }

        writer.Write("step += count;");
    }

    private static string Min(string one, string other) => $"Math.Min({one}, {other})";
}
