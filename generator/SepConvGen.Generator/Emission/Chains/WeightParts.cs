using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>What a tier reads of the filters, biases and slopes.</summary>
/// <param name="Name">The reference to it in the tier's Run.</param>
/// <param name="Source">The parameter that it comes from.</param>
/// <param name="Length">Elements.</param>
/// <param name="Copy">The call that makes it, given a reference to the source and one to the room for it; null if the source serves as it is.</param>
/// <param name="Arrangement">In words, how the source's elements lie in it; "" where they lie as in the source.</param>
/// <param name="LeastSteps">For sequences: fewer steps than this do not use it, so that it need not be made; 0 if all use it.</param>
internal sealed record WeightPart(string Name, ParameterRole Source, long Length, Func<string, string, string>? Copy, string Arrangement = "", int LeastSteps = 0)
{
    /// <summary>What it is in packed weights, if that is half the bytes; null for what the kernel computes in.</summary>
    public ElementType? Compact { get; init; }

    /// <summary>Whether the stage reads it as it is there, and not widened before.</summary>
    public bool IsReadCompact { get; init; }

    /// <summary>Elements of a packed buffer that it takes: where it is compact, two stand in the place of one.</summary>
    public long Room => Compact is null ? Length : (Length + 1) / 2;
}

/// <summary>The parts of a plan, in the order in which a packed buffer holds them.</summary>
internal static class WeightParts
{
    public static IReadOnlyList<WeightPart> Of(KernelPlan plan)
    {
        List<WeightPart> parts = [];
        foreach (StagePlan stage in plan.Stages)
        {
            int first = parts.Count;
            switch (stage)
            {
                case DepthwisePlan depthwise:
                    AddDepthwise(parts, depthwise);
                    break;
                case PlanarDepthwise { Pixel: > 1 } rows:
                    parts.AddRange(AsGiven(rows.Spec, rows.Spec.Operands.Scope).Select(part => Repeated(part, rows.Pixel, rows.Repeats, rows.Prefix)));
                    break;
                case DepthwiseLoops or PlanarDepthwise or ProductLoops or PlanarConvolution or PlanarPointwise:
                    parts.AddRange(AsGiven(stage.Step, stage.Step.Operands.Scope));
                    break;
                case SpreadPlan spread:
                    parts.AddRange(AsGiven(spread.Spec, spread.Spec.Operands.Scope).Select(part => Repeated(part, spread.Spec.OutputChannels, spread.Repeats, SpreadText.Repeat(spread))));
                    break;
                case PointwisePlan pointwise:
                    AddProduct(parts, pointwise.Spec, pointwise.Product, stage.Prefix);
                    break;
                case ConvolutionPlan convolution:
                    AddProduct(parts, convolution.Spec, convolution.Product, stage.Prefix);
                    break;
            }

            for (int index = first; plan.Spec.Packed && index < parts.Count; index++)
            {
                parts[index] = parts[index] with
                {
                    Compact = plan.Spec.CompactType(parts[index].Source),
                    IsReadCompact = MatrixProduct.Of(stage) is { CompactWeights: not null } && parts[index].Source == stage.Step.Operands.Filter,
                };
            }
        }

        return parts;
    }

    /// <summary>Where each part starts in a packed buffer, and last the buffer's length; each at a cache line.</summary>
    public static IReadOnlyList<long> Offsets(IReadOnlyList<WeightPart> parts, ElementType type)
    {
        int line = type.ElementsIn(Caches.Line);
        List<long> offsets = [0];
        foreach (WeightPart part in parts)
        {
            offsets.Add((offsets[offsets.Count - 1] + part.Room + line - 1) / line * line);
        }

        return offsets;
    }

    /// <summary>Elements of a plan's packed buffer.</summary>
    public static long Total(KernelPlan plan)
    {
        IReadOnlyList<long> offsets = Offsets(Of(plan), plan.Set.Element.Stored);
        return offsets[offsets.Count - 1];
    }

    /// <summary>All that the order of the packed elements depends on, in words.</summary>
    public static string Layout(KernelPlan plan) => string.Join(", ", Of(plan).Select(part =>
        $"{part.Source.Name()} [{EntryText.WeightShape(part.Source, plan.Spec)}]{part.Arrangement}{(part.Compact is { } compact ? $" as {compact.Title()}" : "")}"));

    /// <summary>The parameters that the parts come from: filters, biases and slopes, in the field's order.</summary>
    public static IReadOnlyList<ParameterRole> Sources(KernelSpec spec) => [.. spec.Steps.SelectMany(step => step.Weights)];

    /// <summary>Elements of a filter, a bias or slopes.</summary>
    public static long Elements(ParameterRole source, KernelSpec spec)
    {
        StepSpec step = spec.Steps.First(step => step.Weights.Contains(source));
        return source == step.Operands.Filter ? FilterLength(step) : step.OutputChannels;
    }

    private static long FilterLength(StepSpec step)
    {
        long length = 1;
        foreach (int size in step.FilterShape(isSequence: false))
        {
            length *= size;
        }

        return length;
    }

    private static void AddDepthwise(List<WeightPart> parts, DepthwisePlan plan)
    {
        parts.AddRange(AsGiven(plan.Spec, plan.Spec.Operands.Scope));
        int least = plan.IsSequence ? plan.JoinedPixels : 0;
        foreach (WeightPart part in AsGiven(plan.Spec, plan.RepeatedName).Where(_ => plan.JoinedPixels > 1))
        {
            long rows = part.Length / plan.Channels;
            parts.Add(part with
            {
                Length = part.Length * plan.JoinedPixels,
                Copy = (from, to) => $"{plan.Prefix}RepeatWeights({from}, {rows}, {to});",
                Arrangement = $" repeated {plan.JoinedPixels} times",
                LeastSteps = least,
            });
        }
    }

    // Rows of so many channels, each repeated so often, by a method of the stage.
    private static WeightPart Repeated(WeightPart part, int channels, int times, string prefix)
    {
        long rows = part.Length / channels;
        return part with
        {
            Length = part.Length * times,
            Copy = (from, to) => $"{prefix}RepeatWeights({from}, {rows}, {to});",
            Arrangement = $" repeated {times} times",
        };
    }

    // Filter, bias and slopes where the user has them.
    private static IEnumerable<WeightPart> AsGiven(StepSpec spec, string scope)
    {
        yield return new($"{scope}Weights", spec.Operands.Filter, FilterLength(spec), null);
        if (spec.HasBias)
        {
            yield return new($"{scope}Start", spec.Operands.Bias, spec.OutputChannels, null);
        }

        if (spec.Activation.HasSlope)
        {
            yield return new($"{scope}Slopes", spec.Operands.Slope, spec.OutputChannels, null);
        }
    }

    private static void AddProduct(List<WeightPart> parts, StepSpec spec, MatrixProduct product, string prefix)
    {
        string step = spec.Operands.Scope;
        ParameterRole filter = spec.Operands.Filter;
        parts.Add(product.Placement switch
        {
            FilterPlacement.InPlace => new($"{step}Weights", filter, product.FilterLength, null),
            FilterPlacement.Packed => new($"{step}Weights", filter, product.FilterLength, (source, target) => $"{prefix}PackWeights({source}, {target});", Panels(product)),
            _ => new($"{step}Weights", filter, product.FilterLength, (source, target) => $"{prefix}PadWeights({source}, {product.Depth}, {target});", $" padded to {product.Lanes}"),
        });
        if (spec.HasBias)
        {
            AddRow(parts, product, $"{step}Start", spec.Operands.Bias, prefix);
        }

        if (spec.Activation.HasSlope)
        {
            AddRow(parts, product, $"{step}Slopes", spec.Operands.Slope, prefix);
        }
    }

    // "in 4 groups of panels 0: 2 × (0, 16), 32: (0, 8)": the first output of the panels, how many, and where their vectors of 16 begin.
    private static string Panels(MatrixProduct product)
    {
        string groups = product.Groups == 1 ? "" : $"{product.Groups} groups of ";
        IEnumerable<string> panels = product.Panels.Select(panel =>
            $"{panel.Start}: {(panel.Repeat == 1 ? "" : $"{panel.Repeat} × ")}{(panel.Step is int step ? $"every {step} " : "")}({string.Join(", ", panel.Offsets)}{(panel.IsHalved ? " for two pixels" : "")})");
        return $" in {groups}panels of vectors of {product.Lanes}, {string.Join(", ", panels)}";
    }

    // One value for each output.
    private static void AddRow(List<WeightPart> parts, MatrixProduct product, string name, ParameterRole source, string prefix) =>
        parts.Add(product.Placement == FilterPlacement.Padded
            ? new(name, source, product.Lanes, (from, to) => $"{prefix}PadWeights({from}, 1, {to});", $" padded to {product.Lanes}")
            : new(name, source, product.Outputs, null));
}
