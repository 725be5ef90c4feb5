using System;
using System.Linq;
using Microsoft.CodeAnalysis.Diagnostics;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing;

/// <summary>The MSBuild property SepConvGenInstructionSets: names of tiers with semicolons or commas between them.</summary>
internal static class InstructionSetsParser
{
    private const string Property = "build_property.SepConvGenInstructionSets";

    public static InstructionSets Parse(AnalyzerConfigOptions options) =>
        options.TryGetValue(Property, out string? value) ? Parse(value) : InstructionSets.All;

    /// <summary>All tiers if the list is empty; names that are no tier are passed over.</summary>
    internal static InstructionSets Parse(string list)
    {
        string[] names = [.. list.Split(';', ',').Select(name => name.Trim()).Where(name => name.Length > 0)];
        return names.Length == 0
            ? InstructionSets.All
            : names.Aggregate(InstructionSets.Scalar, (sets, name) => sets | Tier(name));
    }

    private static InstructionSets Tier(string name) =>
        new[] { InstructionSets.Neon, InstructionSets.Avx2, InstructionSets.Avx512, InstructionSets.All }
            .FirstOrDefault(tier => string.Equals(tier.ToString(), name, StringComparison.OrdinalIgnoreCase));
}
