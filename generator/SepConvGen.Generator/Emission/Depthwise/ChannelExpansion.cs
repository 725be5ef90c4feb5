using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>
/// The method that repeats every channel as often as the multiplier says, so that a depthwise step with a multiplier
/// becomes one without: vectors then run over output channels, whatever the multiplier.
/// </summary>
internal static class ChannelExpansion
{
    public static void Write(CodeWriter writer, int multiplier, InstructionSet set, string prefix)
    {
        Dialect dialect = Dialects.For(set, set.Lanes);
        writer.Space();
        writer.Write($"// `count` channels, each repeated {multiplier} times.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {prefix}ExpandChannels({Input(dialect).Parameter}, int count, {Output(dialect).Parameter})", () =>
        {
            if (multiplier >= dialect.Lanes)
            {
                Broadcast(writer, multiplier, dialect);
            }
            else
            {
                Shuffle(writer, multiplier, dialect);
            }
        });
    }

    private static void Broadcast(CodeWriter writer, int multiplier, Dialect dialect) =>
        writer.Block("for (int q = 0; q < count; q++)", () =>
        {
            writer.Write($"{dialect.Type} x = {dialect.Broadcast("Unsafe.Add(ref input, q)")};");
            Operand pixel = Output(dialect).Named("pixel");
            writer.Write(pixel.Declare(Output(dialect).At($"(nuint)q * {multiplier}")));
            writer.Block($"for (nuint r = 0; r < {multiplier}; r += {dialect.Lanes})", () =>
            {
                string offset = multiplier % dialect.Lanes == 0 ? "r" : $"Math.Min(r, {multiplier - dialect.Lanes})";
                writer.Write(dialect.Store("x", pixel.Name, offset));
            });
        });

    // A vector of inputs becomes `multiplier` vectors of outputs; output lane l of vector v is input (v · lanes + l) / multiplier.
    private static void Shuffle(CodeWriter writer, int multiplier, Dialect dialect)
    {
        int lanes = dialect.Lanes;
        writer.Block($"for (int q = 0; count < {lanes} && q < count * {multiplier}; q++)", () =>
            writer.Write($"Unsafe.Add(ref output, q) = Unsafe.Add(ref input, q / {multiplier});"));
        writer.Space();
        writer.Block($"for (int q = 0; count >= {lanes} && q < count; q += {lanes})", () =>
        {
            writer.Write($"q = Math.Min(q, count - {lanes}); // the last step overlaps the one before it");
            writer.Write($"{dialect.Type} x = {dialect.Load(Input(dialect).Name, "(nuint)q")};");
            Operand repeated = Output(dialect).Named("repeated");
            writer.Write(repeated.Declare(Output(dialect).At($"(nuint)q * {multiplier}")));
            for (int v = 0; v < multiplier; v++)
            {
                int first = v * lanes;
                string channels = dialect.Shuffle("x", Enumerable.Range(first, lanes).Select(lane => lane / multiplier));
                writer.Write(dialect.Store(channels, repeated.Name, $"{first}"));
            }
        });
    }

    private static Operand Input(Dialect dialect) => new("input", dialect.Element);

    private static Operand Output(Dialect dialect) => new("output", dialect.Element);
}
