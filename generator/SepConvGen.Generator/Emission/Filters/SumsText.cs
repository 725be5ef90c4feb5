using System;
using System.Collections.Generic;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>What the two passes of an image filter have in common: sums down the columns, sums along the rows.</summary>
internal sealed record SumsText(CodeWriter Writer, FilterPlan Plan, SampleLanes Lanes, FilterNames Names)
{
    /// <summary>A reference to samples, declared in the type in which they are read or written.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type">The type of the samples.</param>
    /// <param name="reference">Where the first one is.</param>
    public string Declare(string name, ElementType type, string reference) => Plan.Phases == 1
        ? new Operand(name, type).Declare(reference)
        : $"ref {Lanes.Container} {name} = ref Unsafe.As<{type.Keyword()}, {Lanes.Container}>({reference});";

    /// <summary>The loop over steps.</summary>
    public void WriteSteps(Action body)
    {
        (string end, string advance) = Plan.IsVector ? ($"(nuint)steps * {Plan.Lanes}", $"i += {Plan.Lanes}") : ("(nuint)steps", "i++");
        Writer.Block($"for (nuint i = 0; i < {end}; {advance})", body);
    }

    /// <summary>A sum's terms, one after the other.</summary>
    /// <param name="terms">What is added up.</param>
    /// <param name="sum">The sum's name.</param>
    /// <param name="sample">The sample at a position.</param>
    public void WriteChain(IReadOnlyList<FilterTerm> terms, string sum, Func<int, Expression> sample)
    {
        for (int index = 0; index < terms.Count; index++)
        {
            FilterTerm term = terms[index];
            Expression value = term.Partner is not int partner ? sample(term.Sample)
                : term.Subtracts ? Expression.Compound($"{sample(term.Sample).Operand} - {sample(partner).Operand}")
                : Expression.Compound($"{sample(partner).Operand} + {sample(term.Sample).Operand}");
            Writer.Write(index == 0 ? $"{Lanes.Type} {sum} = {Lanes.First(value, term.Tap)};" : Lanes.Add(sum, value, term.Tap));
        }
    }
}
