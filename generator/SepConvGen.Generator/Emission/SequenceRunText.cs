using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The body of a tier's Run for sequences: output steps [firstStep, endStep), part by part.</summary>
internal sealed class SequenceRunText(CodeWriter writer, KernelPlan plan, SequenceText? depthwise, ConvolutionText? convolution, PointwiseText? pointwise)
{
    private WindowSpec Window => plan.Spec.Columns;

    private int InputChannels => plan.Spec.InputChannels;

    private bool Expands => plan.Depthwise is { Expands: true };

    private bool Parts => plan.Convolution is not null || plan.Depthwise!.Blocks;

    private bool HasBatch => plan.Spec.Image.HasBatch;

    private bool Streams => plan.Spec.Streams;

    /// <summary>The axis, and the scratch of a part.</summary>
    public void Start(ScratchLayout scratch)
    {
        writer.Write($"Axis steps = {EntryText.Axis(plan.Spec.Padding, Window, "width")};");
        if (Streams)
        {
            writer.Space();
            writer.Write("// the first steps of the piece stand in the state, behind the steps before them; the others find theirs in the piece");
            writer.Write($"int head = Math.Min(width, {Window.Extent - 1});");
            writer.Write($"Axis joined = Axis.Continued(state.Remembered, head, kernel: {Window.Kernel}, dilation: {Window.Dilation});");
        }

        if (plan.Convolution is { } convolutionPlan)
        {
            writer.Space();
            writer.Write("// parts whose inputs and results stay in L2 while panel after panel passes over them");
            long floats = ((long)Window.Stride * convolutionPlan.Spec.GroupInputs) + convolutionPlan.Spec.GroupOutputs;
            WritePart(2 * KernelPlan.BlockFloats, floats, convolutionPlan.Tiles!.Panels[0].Highest);
        }
        else if (plan.Depthwise is { Blocks: true } depthwisePlan)
        {
            WriteScratch(depthwisePlan, scratch);
        }
    }

    /// <summary>The steps at once, or a loop over parts of them.</summary>
    public void Write()
    {
        if (HasBatch || Streams || Parts)
        {
            writer.Block("for (int step = firstStep; step < endStep;)", WriteLoop);
        }
        else
        {
            ResultAt("firstStep");
            writer.Write(depthwise!.Call("ref MemoryMarshal.GetReference(input)", "result", "steps.Part(firstStep, endStep)"));
        }
    }

    private void WriteScratch(DepthwisePlan depthwisePlan, ScratchLayout scratch)
    {
        string what = pointwise is null ? "expanded input" : Expands ? "expanded input and depthwise result" : "depthwise result";
        writer.Space();
        if (depthwisePlan.Parts)
        {
            long budget = depthwisePlan.PartBudget();
            writer.Write($"// a part: as many steps as keep the {what} within {budget / 256} KB");
            WritePart(budget, depthwisePlan.StripFloats(pointwise is not null), depthwisePlan.Border[0].Width);
        }
        else
        {
            int all = Window.OutputSize(plan.Spec.Padding, plan.Spec.Image.Width!.Value);
            writer.Write($"const int part = {System.Math.Max(all, 1)};");
        }

        if (Expands)
        {
            string inputs = Streams ? "Math.Max(steps.Input, joined.Input)" : "steps.Input";
            string length = Window.Stride == 1 ? $"part + {Window.Extent - 1}L" : $"((part - 1L) * {Window.Stride}) + {Window.Extent}";
            scratch.Add("expanded", $"Math.Min({length}, {inputs}) * {depthwisePlan.Channels}");
        }

        if (pointwise is not null)
        {
            scratch.Add("depthwise", $"(long)part * {depthwisePlan.OutputStride}");
        }
    }

    private void WritePart(long budget, long floats, int tile) =>
        writer.Write($"int part = Scratch.Columns({budget}, {floats}, steps.Output, tile: {tile});");

    private void WriteLoop()
    {
        string first = "step";
        string sequence = "";
        if (HasBatch)
        {
            writer.Write("int number = step / steps.Output;");
            writer.Write("int first = step - (number * steps.Output);");
            first = "first";
            sequence = $", (nuint)number * (nuint)steps.Input * {InputChannels}";
        }

        string end = $"{(Streams ? $"({first} < head ? head : steps.Output)" : "steps.Output")} - {first}";
        string limit = HasBatch || Streams ? Min(end, "endStep - step") : "endStep - step";
        writer.Write($"int count = {(Parts ? Min("part", limit) : limit)};");
        string input = sequence.Length == 0 ? "ref MemoryMarshal.GetReference(input)" : $"ref Unsafe.Add(ref MemoryMarshal.GetReference(input){sequence})";
        writer.Write(Streams
            ? $"ref float sequence = ref {first} < head ? ref state.Start({(HasBatch ? "number" : "0")}) : {input};"
            : $"ref float sequence = {input};");
        ResultAt("step");
        writer.Write($"Axis axis = {(Streams ? $"({first} < head ? joined : steps)" : "steps")}.Part({first}, {first} + count);");
        string source = "ref sequence";
        if (Expands)
        {
            writer.Write("int left = axis.InputStart(0);");
            writer.Write("int right = Math.Max(axis.InputEnd(count), left);");
            writer.Write($"ExpandChannels(ref Unsafe.Add(ref sequence, (nuint)left * {InputChannels}), (right - left) * {InputChannels}, ref expanded);");
            writer.Write("axis = axis.Within(left, right);");
            source = "ref expanded";
        }

        writer.Write(convolution?.Call(source, "axis") ?? depthwise!.Call(source, pointwise is null ? "result" : "depthwise", "axis"));
        convolution?.WritePassOfSteps("count");
        if (pointwise is not null)
        {
            writer.Write(pointwise.Call("depthwise", "ref result", "count"));
        }

        writer.Write("step += count;");
    }

    private void ResultAt(string step) => ResultText.Write(writer, plan.Spec, $"(nuint){step} * {plan.Spec.OutputChannels}");

    private static string Min(string one, string other) => $"Math.Min({one}, {other})";
}
