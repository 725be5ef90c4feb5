using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The methods of a tier that bring elements from half the bytes into floats, and back.</summary>
/// <remarks>
/// .NET 10 converts no vector of halves. The operations here are exact in themselves or rounded once, so that they give the same bits at every
/// width: shifts, masks, a multiplication by a power of two, and an addition whose last bit is that of the result. As many of them as can be
/// work on lanes of 16 bits, twice as many at once.
/// </remarks>
internal sealed class ConversionText(CodeWriter writer, InstructionSet set)
{
    private readonly WideningText widening = new(writer, new(set));
    private readonly RoundingText rounding = new(writer, set);

    /// <summary>The methods that a tier calls.</summary>
    public static void Write(CodeWriter writer, KernelPlan plan)
    {
        if (plan.Spec.Compact.Count > 0)
        {
            WriteAll(writer, plan);
        }
    }

    // Apart, so that the JIT does not compile it for the many kernels of floats.
    private static void WriteAll(CodeWriter writer, KernelPlan plan)
    {
        ConversionText text = new(writer, plan.Set);
        DepthwisePlan? tiles = plan.First as DepthwisePlan;
        bool InTiles(ParameterRole role) => role == ParameterRole.Input && tiles?.CompactInput is not null || role == ParameterRole.Output && tiles?.CompactOutput is not null;
        if (tiles?.CompactInput is not null)
        {
            text.widening.WriteLanes();
        }

        foreach (ElementType type in plan.Spec.Compact.Where(operand => operand.Role != ParameterRole.Output && !InTiles(operand.Role)).Select(operand => operand.Type).Distinct())
        {
            text.WriteWiden(type);
            foreach (int lanes in plan.Stages.Select(MatrixProduct.Of).OfType<MatrixProduct>().Where(product => product.CompactWeights == type).Select(product => product.Lanes).Distinct())
            {
                text.WriteWidenPart(type, lanes);
            }
        }

        // packed weights are rounded where they are brought into order
        IEnumerable<ElementType> rounded = plan.Spec.Compact.Where(operand => operand.Role == ParameterRole.Output && !InTiles(operand.Role)).Select(operand => operand.Type)
            .Concat(WeightParts.Of(plan).Where(part => part.Copy is not null).Select(part => part.Compact).OfType<ElementType>());
        foreach (ElementType type in rounded.Distinct())
        {
            text.WriteRound(type);
        }

        if (tiles?.CompactOutput is { } output)
        {
            text.rounding.WriteStore(output, tiles.RoundsPairs, alone: !rounded.Contains(output));
        }
    }

    /// <summary>The call that widens so many neighbouring elements.</summary>
    public static string Widen(ElementType from, string source, string target, string count) => $"Widen{from}({source}, {target}, {count});";

    /// <summary>The call that rounds so many neighbouring floats.</summary>
    public static string Round(ElementType to, string source, string target, string count) => $"Round{to}({source}, {target}, {count});";

    /// <summary>The method behind <see cref="Widen"/>.</summary>
    private void WriteWiden(ElementType from)
    {
        writer.Space();
        writer.Write($"// {from.Title()} as floats: exact.");
        string element = "Unsafe.Add(ref source, at)";
        Method(
            $"Widen{from}({new Operand("source", from).Parameter}, {new Operand("target").Parameter}, nuint count)",
            () => widening.Write(from),
            $"Unsafe.Add(ref target, at) = {(from == ElementType.Half ? $"(float){element}" : $"BFloat16Bits.ToSingle({element})")};");
        if (!set.IsScalar)
        {
            widening.WriteMethod(from);
        }
    }

    // The method for vectors of weights that are narrower than the instruction set's.
    private void WriteWidenPart(ElementType from, int lanes)
    {
        int bytes = lanes * sizeof(float);
        if (lanes > 1 && bytes < set.VectorBytes)
        {
            new WideningText(writer, new(bytes, isX86: set.VectorBytes > 16)).WriteMethod(from);
        }
    }

    /// <summary>The methods behind <see cref="Round"/>.</summary>
    private void WriteRound(ElementType to)
    {
        writer.Space();
        writer.Write($"// Floats as {to.Title()}: rounded to nearest, of two as near to the even one.");
        string element = "Unsafe.Add(ref source, at)";
        Method(
            $"Round{to}({new Operand("source").Parameter}, {new Operand("target", to).Parameter}, nuint count)",
            () => rounding.Write(to),
            $"Unsafe.Add(ref target, at) = {(to == ElementType.Half ? $"(Half){element}" : $"BFloat16Bits.FromSingle({element})")};");
        if (!set.IsScalar)
        {
            rounding.WriteMethods(to);
        }
    }

    // Two vectors of floats at a time, then one element.
    private void Method(string head, System.Action vectors, string rest)
    {
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {head}", () =>
        {
            writer.Write("nuint at = 0;");
            if (!set.IsScalar)
            {
                int count = set.VectorBytes / sizeof(ushort);
                writer.Block($"for (; at + {count} <= count; at += {count})", vectors);
                writer.Space();
            }

            writer.Block("for (; at < count; at++)", () => writer.Write(rest));
        });
    }
}
