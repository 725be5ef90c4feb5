using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>A chain as its walks see it: what is done pixel by pixel before a window, the window, what is done after it.</summary>
internal sealed class ChainText
{
    private ChainText(StagePlan? window, StageText? text, IReadOnlyList<PixelText> before, IReadOnlyList<PixelText> after)
    {
        Window = window;
        Text = text;
        Before = before;
        After = after;
    }

    /// <summary>The stage with the window.</summary>
    public StagePlan? Window { get; }

    /// <summary>Its text.</summary>
    public StageText? Text { get; }

    /// <summary>What makes the window's input of the chain's, each in scratch of its own.</summary>
    public IReadOnlyList<PixelText> Before { get; }

    /// <summary>What makes the chain's result of the window's.</summary>
    public IReadOnlyList<PixelText> After { get; }

    /// <summary>The scratch that holds the window's result; null where that is the chain's.</summary>
    public string? Scratch => After.Count > 0 ? Window!.Step.Operands.Scope : null;

    /// <summary>A chain in sections of one window each; what stands after the last window belongs to the last section, the load of a staged input to the first.</summary>
    public static IReadOnlyList<ChainText> Of(CodeWriter writer, KernelPlan plan, IReadOnlyList<StageText> texts)
    {
        List<ChainText> sections = [];
        List<PixelText> before = [.. new[] { new StagingText(writer, plan).Load }.OfType<PixelText>()];
        int last = Enumerable.Range(0, texts.Count).Last(index => plan.Stages[index].Step.Window is not null);
        for (int index = 0; index <= last; index++)
        {
            StagePlan stage = plan.Stages[index];
            if (stage.Step.Window is null)
            {
                before.Add(PixelText.Of(stage, texts[index]));
                continue;
            }

            if (stage is DepthwisePlan { Expands: true } depthwise)
            {
                before.Add(new(depthwise.ExpandedName, depthwise.Spec.InputStride, depthwise.Channels, (input, output, count, _) => WriteExpansion(writer, depthwise, input, output, count)));
            }

            PixelText[] after = index < last ? [] : [.. Enumerable.Range(last + 1, texts.Count - last - 1).Select(at => PixelText.Of(plan.Stages[at], texts[at]))];
            sections.Add(new(stage, texts[index], [.. before], after));
            before.Clear();
        }

        return sections;
    }

    // The channels of so many pixels, all at once where they follow each other.
    private static void WriteExpansion(CodeWriter writer, DepthwisePlan plan, string input, string output, string count)
    {
        string method = $"{plan.Prefix}ExpandChannels";
        int channels = plan.Spec.InputChannels;
        if (plan.Spec.InputStride == channels)
        {
            writer.Write($"{method}({input}, {count} * {channels}, {output});");
            return;
        }

        writer.Block($"for (int p = 0; p < {count}; p++)", () => writer.Write(
            $"{method}(ref Unsafe.Add({input}, (nuint)p * {plan.Spec.InputStride}), {channels}, ref Unsafe.Add({output}, (nuint)p * {plan.Channels}));"));
    }
}

/// <summary>Something that is done pixel by pixel.</summary>
/// <param name="Scratch">The name of the scratch that takes its result, where that is not the chain's.</param>
/// <param name="Inputs">Floats from a pixel of its input to the next.</param>
/// <param name="Outputs">Floats from a pixel of its result to the next.</param>
/// <param name="Write">The statements for so many neighbouring pixels: input, result, count and residual.</param>
internal sealed record PixelText(string Scratch, int Inputs, int Outputs, Action<string, string, string, string> Write)
{
    /// <summary>Whether it reads planes, in which pixels are neighbours.</summary>
    public bool ReadsPlanes { get; init; }

    /// <summary>The statements for rows that lie apart; null where they are done one by one.</summary>
    public Action<PixelRowCall>? Rows { get; init; }

    /// <summary>Elements of its input before so many pixels.</summary>
    public string InputsBefore(string pixels) => ReadsPlanes ? pixels : $"{pixels} * {Inputs}";

    public static PixelText Of(StagePlan stage, StageText text) =>
        new(stage.Step.Operands.Scope, stage.Step.InputStride, stage.ResultStride, text.Pixels) { Rows = text.PixelRows };

    /// <summary>The first of several for rows of an image that lie `inputRow` floats apart, into its scratch, where they follow each other.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="steps">Them.</param>
    /// <param name="image">The image.</param>
    /// <param name="first">The first row.</param>
    /// <param name="end">The end of the rows.</param>
    /// <param name="columns">Pixels of a row.</param>
    /// <param name="offset">Floats after which its scratch takes its result.</param>
    public static void WriteRows(CodeWriter writer, IReadOnlyList<PixelText> steps, Operand image, string first, string end, string columns, string offset = "")
    {
        PixelText step = steps[0];
        if (step.Rows is { } rows)
        {
            rows(new(image.At($"(nuint){first} * inputRow"), Emission.Text.After(step.Scratch, offset), "", $"{end} - {first}", columns));
            return;
        }

        string at = $"(nuint)(y - {first}) * (nuint){columns} * {step.Outputs}";
        writer.Block($"for (int y = {first}; y < {end}; y++)", () =>
        {
            writer.Write(image.Named("source").Declare(image.At("(nuint)y * inputRow")));
            step.Write("ref source", Emission.Text.After(step.Scratch, offset.Length == 0 ? at : $"({offset}) + ({at})"), columns, "");
        });
        writer.Space();
    }

    /// <summary>The statements of several, each from the scratch of the one before it.</summary>
    /// <param name="steps">Them.</param>
    /// <param name="source">What the first one reads.</param>
    /// <param name="count">Their pixels.</param>
    /// <param name="offset">Floats after which the last one's scratch takes its result.</param>
    public static void WriteAll(IReadOnlyList<PixelText> steps, string source, string count, string offset = "")
    {
        foreach (PixelText step in steps)
        {
            bool isLast = step == steps[steps.Count - 1];
            step.Write(source, Emission.Text.After(step.Scratch, isLast ? offset : ""), count, "");
            source = $"ref {step.Scratch}";
        }
    }
}
