using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>Where a tier finds its weights: in the user's spans, in scratch (copied for this call), or in one packed buffer.</summary>
internal sealed class WeightsText(CodeWriter writer, KernelPlan plan)
{
    private readonly IReadOnlyList<WeightPart> parts = WeightParts.Of(plan);

    /// <summary>The scratch of a Run, with room for what is copied, and the references to all weights.</summary>
    public void WriteReferences(ScratchLayout scratch)
    {
        if (plan.Spec.Buffered)
        {
            scratch.Write(writer);
            foreach ((WeightPart part, long offset) in parts.Zip(WeightParts.Offsets(parts, plan.Set.Element.Stored), (part, offset) => (part, offset)))
            {
                writer.Write(Reference(part).Declare(Text.After("MemoryMarshal.GetReference(weights)", $"{offset}")));
            }

            return;
        }

        foreach (WeightPart part in parts.Where(part => part.Copy is not null))
        {
            scratch.Add(part.Name, part.Length);
        }

        scratch.Write(writer);
        foreach (WeightPart part in parts)
        {
            WriteReference(part, $"ref MemoryMarshal.GetReference({part.Source.Name()})");
        }
    }

    /// <summary>The method that fills the packed buffer.</summary>
    public void WritePack()
    {
        IReadOnlyList<long> offsets = WeightParts.Offsets(parts, plan.Set.Element.Stored);
        writer.Write($"// The packed weights: how many {plan.Set.Element.Stored.Keyword()}s{(plan.Spec.Packed ? ", and what lies where" : "")}.");
        writer.Write($"public const int PackedLength = {offsets[offsets.Count - 1]};");
        if (plan.Spec.Packed)
        {
            writer.Write($"public const string PackedLayout = \"{WeightParts.Layout(plan)}\";");
        }

        writer.Space();
        writer.Write("// The weights in the order in which this class reads them.");
        string parameters = Text.List(WeightParts.Sources(plan.Spec).Select(source => $"ReadOnlySpan<{plan.Set.Element.Stored.Keyword()}> {source.Name()}").Append($"Span<{plan.Set.Element.Stored.Keyword()}> packed"));
        writer.Block($"public static void Pack({parameters})", () =>
        {
            foreach ((WeightPart part, long offset) in parts.Zip(offsets, (part, offset) => (part, offset)))
            {
                writer.Write(part.Copy is null
                    ? $"{part.Source.Name()}.CopyTo({(offset == 0 ? "packed" : $"packed[{offset}..]")});"
                    : part.Copy($"ref MemoryMarshal.GetReference({part.Source.Name()})", $"ref packed[{offset}]"));
            }
        });
        writer.Space();
    }

    private Operand Reference(WeightPart part) => new(part.Name, plan.Set.Element.Stored);

    private void WriteReference(WeightPart part, string source)
    {
        if (part.Copy is null)
        {
            writer.Write(Reference(part).Declare(source));
            return;
        }

        string copy = part.Copy(source, $"ref {part.Name}");
        if (part.LeastSteps > 0)
        {
            writer.Block($"if (endStep - firstStep >= {part.LeastSteps})", () => writer.Write(copy));
        }
        else
        {
            writer.Write(copy);
        }
    }
}
