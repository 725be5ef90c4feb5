using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SepConvGen.Generator.Diagnostics;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing;

/// <summary>The MSBuild property SepConvGenInstructionSets: names of tiers with semicolons or commas between them.</summary>
/// <remarks>
/// Build properties come as a configuration file, in which the compiler takes all after a semicolon for a comment
/// (dotnet/roslyn#51692). The package's targets therefore pass the list on with commas.
/// </remarks>
internal static class InstructionSetsParser
{
    private const string Property = "build_property.SepConvGenInstructionSets";

    private static readonly InstructionSets[] Tiers =
        [InstructionSets.Avx512, InstructionSets.Avx2, InstructionSets.Neon, InstructionSets.Scalar, InstructionSets.All];

    /// <summary>All tiers if the list is empty. Names that are no tier are told by <see cref="Check"/>.</summary>
    public static InstructionSets Parse(AnalyzerConfigOptions options)
    {
        InstructionSets? sets = null;
        foreach (string name in Names(options))
        {
            sets = (sets ?? InstructionSets.Scalar) | (Tier(name) ?? InstructionSets.Scalar);
        }

        return sets ?? InstructionSets.All;
    }

    public static IEnumerable<Diagnostic> Check(AnalyzerConfigOptions options)
    {
        foreach (string name in Names(options).Where(name => Tier(name) is null))
        {
            string? guess = NearestName.Find(name, Tiers.Select(tier => tier.ToString()));
            yield return Diagnostic.Create(
                Descriptors.UnknownInstructionSet, Location.None, name, guess is null ? "" : $" (did you mean '{guess}'?)");
        }
    }

    private static IEnumerable<string> Names(AnalyzerConfigOptions options) =>
        options.TryGetValue(Property, out string? list) ? list.Split(';', ',').Select(name => name.Trim()).Where(name => name.Length > 0) : [];

    private static InstructionSets? Tier(string name)
    {
        foreach (InstructionSets tier in Tiers)
        {
            if (string.Equals(tier.ToString(), name, StringComparison.OrdinalIgnoreCase))
            {
                return tier;
            }
        }

        return null;
    }
}
