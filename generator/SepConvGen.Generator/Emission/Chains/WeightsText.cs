using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>Where a tier finds its weights: in the user's spans, in scratch (copied for this call), or in one packed buffer.</summary>
internal sealed class WeightsText(CodeWriter writer, KernelPlan plan)
{
    private readonly IReadOnlyList<WeightPart> parts = WeightParts.Of(plan);

    // Those whose elements are brought into floats before anything else is made of them.
    private readonly IReadOnlyList<ParameterRole> compact = [.. WeightParts.Sources(plan.Spec).Where(source => IsCompact(plan.Spec, source))];

    /// <summary>The scratch of a Run, with room for what is copied, and the references to all weights.</summary>
    public void WriteReferences(ScratchLayout scratch)
    {
        if (plan.Spec.Buffered)
        {
            foreach (WeightPart part in parts.Where(part => part is { Compact: not null, IsReadCompact: false }))
            {
                scratch.Add(part.Name, part.Length);
            }

            scratch.Write(writer);
            IReadOnlyList<long> offsets = WeightParts.Offsets(parts, plan.Set.Element.Stored);
            for (int index = 0; index < parts.Count; index++)
            {
                WritePacked(parts[index], Text.After("MemoryMarshal.GetReference(weights)", $"{offsets[index]}"));
            }

            return;
        }

        foreach (ParameterRole source in compact)
        {
            scratch.Add(Widened(source), Elements(source));
        }

        foreach (WeightPart part in parts.Where(part => part.Copy is not null))
        {
            scratch.Add(part.Name, part.Length);
        }

        scratch.Write(writer);
        foreach (ParameterRole source in compact)
        {
            WriteWiden(source, $"ref {Widened(source)}");
        }

        foreach (WeightPart part in parts)
        {
            WriteReference(part, compact.Contains(part.Source) ? $"ref {Widened(part.Source)}" : $"ref MemoryMarshal.GetReference({part.Source.Name()})");
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
        string parameters = Text.List(WeightParts.Sources(plan.Spec).Select(source => $"ReadOnlySpan<{plan.Spec.StoredAs(source).Keyword()}> {source.Name()}").Append($"Span<{plan.Set.Element.Stored.Keyword()}> packed"));
        writer.Block($"public static void Pack({parameters})", () =>
        {
            WriteWidened();
            for (int index = 0; index < parts.Count; index++)
            {
                WeightPart part = parts[index];
                long offset = offsets[index];
                if (part.Compact is not null)
                {
                    WriteCompact(part, offset);
                    continue;
                }

                if (part.Copy is null && compact.Contains(part.Source))
                {
                    WriteWiden(part.Source, $"ref packed[{offset}]");
                    continue;
                }

                writer.Write(part.Copy is null
                    ? $"{part.Source.Name()}.CopyTo({(offset == 0 ? "packed" : $"packed[{offset}..]")});"
                    : part.Copy(compact.Contains(part.Source) ? $"ref {Widened(part.Source)}" : $"ref MemoryMarshal.GetReference({part.Source.Name()})", $"ref packed[{offset}]"));
            }
        });
        writer.Space();
    }

    // Scratch for those of which something else is made than a copy.
    private void WriteWidened()
    {
        ParameterRole[] sources = [.. compact.Where(source => parts.Any(part => part.Source == source && part.Copy is not null))];
        ScratchLayout scratch = new(plan.Set.Element.Stored);
        foreach (ParameterRole source in sources)
        {
            scratch.Add(Widened(source), Elements(source));
        }

        foreach (WeightPart part in parts.Where(part => part is { Compact: not null, Copy: not null }))
        {
            scratch.Add(part.Name, part.Length);
        }

        scratch.Write(writer);
        foreach (ParameterRole source in sources)
        {
            WriteWiden(source, $"ref {Widened(source)}");
        }
    }

    // A part in half the bytes: as it is, or brought into order as floats, which are rounded to what they were.
    private void WriteCompact(WeightPart part, long offset)
    {
        string type = part.Compact!.Value.Keyword();
        if (part.Copy is null)
        {
            writer.Write($"{part.Source.Name()}.CopyTo(MemoryMarshal.Cast<float, {type}>(packed[{offset}..]));");
            return;
        }

        writer.Write(part.Copy($"ref {Widened(part.Source)}", $"ref {part.Name}"));
        writer.Write(ConversionText.Round(part.Compact.Value, $"ref {part.Name}", $"ref Unsafe.As<float, {type}>(ref packed[{offset}])", $"{part.Length}"));
    }

    // A part of the packed weights: where it is, or widened in scratch.
    private void WritePacked(WeightPart part, string place)
    {
        if (part.Compact is not { } compact)
        {
            writer.Write(Reference(part).Declare(place));
            return;
        }

        string stored = $"ref Unsafe.As<float, {compact.Keyword()}>({place})";
        writer.Write(part.IsReadCompact
            ? new Operand(part.Name, compact).Declare(stored)
            : ConversionText.Widen(compact, stored, $"ref {part.Name}", $"{part.Length}"));
    }

    private void WriteWiden(ParameterRole source, string target) => writer.Write(
        ConversionText.Widen(plan.Spec.StoredAs(source), $"ref MemoryMarshal.GetReference({source.Name()})", target, $"{Elements(source)}"));

    private static bool IsCompact(KernelSpec spec, ParameterRole source) => spec.StoredAs(source) != spec.Element.Stored;

    private static string Widened(ParameterRole source) => $"{source.Name()}Widened";

    private long Elements(ParameterRole source) => WeightParts.Elements(source, plan.Spec);

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
