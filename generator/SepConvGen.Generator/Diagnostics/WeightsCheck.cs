using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using SepConvGen.Generator.Emission;
using SepConvGen.Generator.Parsing;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Diagnostics;

/// <summary>Weights that a kernel copies at each call, for little work.</summary>
internal static class WeightsCheck
{
    // Multiply-adds for each copied float, on a lane of a vector, below which copying takes about 5 % of a call and more. Measured
    // (docs/tuning.md): with AVX-512 at 49 multiply-adds a float 15 to 33 %, at 196 4 to 12 %, at 784 1 to 7 %; with AVX2 half of
    // that, since the work is done by lanes and takes longer on fewer, and copies do not. NEON is estimated so.
    private const double WorkOfALane = 12.5;

    public static Diagnostic? Check(IMethodSymbol method, KernelSpec spec, InstructionSets instructionSets)
    {
        // How many images a call has, and how large they are, must be known.
        if (spec.Packed || !spec.HasWeights || spec.Image.HasBatch || spec.OutputImage() is not { Height: int height, Width: int width })
        {
            return null;
        }

        long work = spec.MultiplyAdds * height * width;
        (InstructionSet Set, IReadOnlyList<WeightPart> Copied)[] costly = [.. InstructionSet.Of(instructionSets)
            .Where(set => !set.IsScalar)
            .Select(set => (Set: set, Copied: Copied(spec, set)))
            .Where(each => work < WorkOfALane * each.Set.Lanes * Floats(each.Copied))];
        if (costly.Length == 0)
        {
            return null;
        }

        WeightPart largest = costly[0].Copied.OrderByDescending(part => part.Length).First();
        IParameterSymbol filter = method.Parameters.First(parameter => parameter.Name == largest.Source.Name());
        return Diagnostic.Create(
            Descriptors.WeightsPackedAtEachCall,
            ParameterText.Location(filter),
            method.Name,
            Number(costly.Max(each => Floats(each.Copied))),
            Number(work),
            string.Join(", ", costly.Select(each => each.Set.Title)));
    }

    // With threads everything is copied, so that they read one buffer; otherwise what cannot be read as it lies.
    private static IReadOnlyList<WeightPart> Copied(KernelSpec spec, InstructionSet set) =>
        [.. WeightParts.Of(KernelPlan.Of(spec, set)).Where(part => spec.Buffered || part.Copy is not null)];

    private static long Floats(IEnumerable<WeightPart> parts) => parts.Sum(part => part.Length);

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
