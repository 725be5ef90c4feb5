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
    public static string Load(DepthwiseWords words, Operand reference, int offset, int lanes) => $"{Name(words, lanes)}({reference.At($"{offset}")})";

    /// <summary>A method for each width that a tile of the plan has.</summary>
    public static void Write(DepthwiseScope scope)
    {
        CodeWriter writer = scope.Writer;
        int multiplier = scope.Plan.Spec.Multiplier;
        foreach (int lanes in scope.Plan.SumLanes.Distinct())
        {
            Dialect dialect = Dialects.For(scope.Set, lanes);
            int channels = RepeatedChannels.Of(lanes, scope.Plan.Spec);
            writer.Space();
            writer.Write(channels == 1
                ? "// One input channel in all lanes."
                : $"// {channels} input channels, each {multiplier} times.");
            writer.Write("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
            writer.Write($"private static {dialect.Type} {Name(scope.Words, lanes)}({Input(dialect).Parameter}) =>");
            writer.Write($"    {(channels == 1 ? dialect.Broadcast(Input(dialect).Name) : Spread(dialect, channels, multiplier))};");
        }
    }

    private static string Name(DepthwiseWords words, int lanes) => words.Method($"Repeat{(lanes == 1 ? "" : $"{lanes}")}");

    private static string Spread(Dialect dialect, int channels, int multiplier) =>
        dialect.Shuffle(dialect.LoadFirst(channels, Input(dialect).Name), Enumerable.Range(0, dialect.Lanes).Select(lane => lane / multiplier));

    private static Operand Input(Dialect dialect) => new("input", dialect.Element);
}
