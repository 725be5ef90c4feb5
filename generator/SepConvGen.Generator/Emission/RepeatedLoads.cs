using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>
/// The methods that load input channels, each as often as the multiplier says: vectors then run over output channels.
/// Only as many channels as fill a vector are read.
/// </summary>
internal static class RepeatedLoads
{
    /// <summary>The vector whose first lane is the input so many floats after a reference.</summary>
    public static string Load(string reference, int offset, int lanes) => $"{Name(lanes)}({Text.After(reference, $"{offset}")})";

    /// <summary>A method for each width that a tile of the plan has.</summary>
    public static void Write(CodeWriter writer, DepthwisePlan plan, InstructionSet set)
    {
        foreach (int lanes in plan.Tiles.Select(tile => tile.Lanes).Distinct())
        {
            Dialect dialect = Dialects.For(set, lanes);
            int channels = System.Math.Max(lanes / plan.Spec.Multiplier, 1);
            writer.Space();
            writer.Write(channels == 1
                ? "// One input channel in all lanes."
                : $"// {channels} input channels, each {plan.Spec.Multiplier} times.");
            writer.Write("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
            writer.Write($"private static {dialect.Type} {Name(lanes)}(ref float input) =>");
            writer.Write($"    {(channels == 1 ? dialect.Broadcast("input") : Spread(dialect, channels, plan.Spec.Multiplier))};");
        }
    }

    private static string Name(int lanes) => $"Repeat{(lanes == 1 ? "" : $"{lanes}")}";

    private static string Spread(Dialect dialect, int channels, int multiplier) =>
        dialect.Shuffle(dialect.LoadFirst(channels, "input"), Enumerable.Range(0, dialect.Lanes).Select(lane => lane / multiplier));
}
