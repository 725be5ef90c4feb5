using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The methods of a tier that bring elements from half the bytes into floats, and back.</summary>
/// <remarks>
/// .NET 10 converts no vector of halves. The operations here are exact in themselves or rounded once, so that they give the same bits at every
/// width: shifts, masks, a multiplication by a power of two, and an addition whose last bit is that of the result.
/// </remarks>
internal sealed class ConversionText(CodeWriter writer, InstructionSet set)
{
    private string Class => $"Vector{set.VectorBytes * 8}";

    private int Lanes => set.VectorBytes / sizeof(float);

    /// <summary>The methods that a tier calls.</summary>
    public static void Write(CodeWriter writer, KernelPlan plan)
    {
        ConversionText text = new(writer, plan.Set);
        foreach (ElementType type in plan.Spec.Compact.Where(operand => operand.Role != ParameterRole.Output).Select(operand => operand.Type).Distinct())
        {
            text.WriteWiden(type);
            foreach (int lanes in plan.Stages.OfType<PointwisePlan>().Where(stage => stage.Product.CompactWeights == type).Select(stage => stage.Product.Lanes).Distinct())
            {
                if (lanes > 1 && lanes != text.Lanes)
                {
                    text.WriteWidenVector(type, $"Vector{lanes * sizeof(float) * 8}");
                }
            }
        }

        // packed weights are rounded where they are brought into order
        IEnumerable<ElementType> rounded = plan.Spec.Compact.Where(operand => operand.Role == ParameterRole.Output).Select(operand => operand.Type)
            .Concat(WeightParts.Of(plan).Where(part => part.Copy is not null).Select(part => part.Compact).OfType<ElementType>());
        foreach (ElementType type in rounded.Distinct())
        {
            text.WriteRound(type);
        }
    }

    /// <summary>The call that widens so many neighbouring elements.</summary>
    public static string Widen(ElementType from, string source, string target, string count) => $"Widen{from}({source}, {target}, {count});";

    /// <summary>The call that rounds so many neighbouring floats.</summary>
    public static string Round(ElementType to, string source, string target, string count) => $"Round{to}({source}, {target}, {count});";

    /// <summary>The methods behind <see cref="Widen"/>.</summary>
    public void WriteWiden(ElementType from)
    {
        writer.Space();
        writer.Write($"// {from.Title()} as floats: exact.");
        Method($"Widen{from}({new Operand("source", from).Parameter}, {new Operand("target").Parameter}, nuint count)", () =>
        {
            string bits = from == ElementType.Half ? "ref Unsafe.As<Half, short>(ref source)" : "ref source";
            Vectors(() => writer.Write(
                $$"""
                {{Class}}<{{(from == ElementType.Half ? "short" : "ushort")}}> stored = {{Class}}.LoadUnsafe({{bits}}, at);
                Widen{{from}}({{Class}}.WidenLower(stored)).StoreUnsafe(ref target, at);
                Widen{{from}}({{Class}}.WidenUpper(stored)).StoreUnsafe(ref target, at + {{Lanes}});
                """));
            string element = "Unsafe.Add(ref source, at)";
            Rest($"Unsafe.Add(ref target, at) = {(from == ElementType.Half ? $"(float){element}" : $"BFloat16Bits.ToSingle({element})")};");
        });
        if (!set.IsScalar)
        {
            WriteWidenVector(from, Class);
        }
    }

    // What a vector of bits becomes, each in the lower half of a lane.
    private void WriteWidenVector(ElementType from, string vector)
    {
        writer.Space();
        if (from == ElementType.BFloat16)
        {
            Inlined($"{vector}<float> WidenBFloat16({vector}<uint> stored) => (stored << 16).AsSingle();");
            return;
        }

        writer.Write(
            """
            // The bits of a half in the places of a float's, a sign in front of them: as a float, a number 2^112 times too small. What has the greatest
            // exponent is infinite or no number in both; the multiplication makes a signalling NaN a quiet one.
            """);
        Inlined($"{vector}<float> WidenHalf({vector}<int> stored)", () => writer.Write(
            $$"""
            {{vector}}<int> greatest = {{vector}}.Create(0x7C00);
            {{vector}}<int> special = {{vector}}.Equals(stored & greatest, greatest) & {{vector}}.Create(0x7F800000);
            return ((stored << 13 & {{vector}}.Create(unchecked((int)0x8FFFE000))) | special).AsSingle() * {{vector}}.Create(5192296858534827628530496329220096f);
            """));
    }

    /// <summary>The methods behind <see cref="Round"/>.</summary>
    public void WriteRound(ElementType to)
    {
        writer.Space();
        writer.Write($"// Floats as {to.Title()}: rounded to nearest, of two as near to the even one.");
        Method($"Round{to}({new Operand("source").Parameter}, {new Operand("target", to).Parameter}, nuint count)", () =>
        {
            string bits = to == ElementType.Half ? "ref Unsafe.As<Half, ushort>(ref target)" : "ref target";
            Vectors(() => writer.Write(
                $$"""
                {{Class}}<uint> lower = Round{{to}}({{Class}}.LoadUnsafe(ref source, at));
                {{Class}}<uint> upper = Round{{to}}({{Class}}.LoadUnsafe(ref source, at + {{Lanes}}));
                {{Class}}.Narrow(lower, upper).StoreUnsafe({{bits}}, at);
                """));
            string element = "Unsafe.Add(ref source, at)";
            Rest($"Unsafe.Add(ref target, at) = {(to == ElementType.Half ? $"(Half){element}" : $"BFloat16Bits.FromSingle({element})")};");
        });
        if (set.IsScalar)
        {
            return;
        }

        writer.Space();
        if (to == ElementType.BFloat16)
        {
            writer.Write("// A carry into the exponent is the next number, or infinity. NaN keeps its upper bits and is quiet.");
            Inlined($"{Class}<uint> RoundBFloat16({Class}<float> value)", () => writer.Write(
                $$"""
                {{Class}}<uint> bits = value.AsUInt32();
                {{Class}}<uint> rounded = bits + {{Class}}.Create(0x7FFFu) + (bits >> 16 & {{Class}}.Create(1u));
                return {{Class}}.ConditionalSelect({{Class}}.Equals(value, value).AsUInt32(), rounded, bits | {{Class}}.Create(0x400000u)) >> 16;
                """));
            return;
        }

        writer.Write(
            """
            // A power of two is added, 2^13 times as great as the number's own, or as 2^-14 for the subnormal: the sum's last bit is a half's, and rounds.
            // 65520 and more become infinite. NaN keeps its upper bits and is quiet. The bits above the lower 16 mean nothing.
            """);
        Inlined($"{Class}<uint> RoundHalf({Class}<float> value)", () => writer.Write(
            $$"""
            {{Class}}<uint> bits = value.AsUInt32();
            {{Class}}<uint> magnitude = bits & {{Class}}.Create(0x7FFFFFFFu);
            {{Class}}<uint> number = {{Class}}.Min(magnitude, {{Class}}.Create(0x477FF000u));
            {{Class}}<uint> power = ({{Class}}.Max(number, {{Class}}.Create(0x38800000u)) & {{Class}}.Create(0x7F800000u)) + {{Class}}.Create(0x06800000u);
            {{Class}}<uint> sum = (number.AsSingle() + power.AsSingle()).AsUInt32() - {{Class}}.Create(0x3F000000u);
            {{Class}}<uint> quiet = (magnitude >> 13 & {{Class}}.Create(0x3FFu)) | {{Class}}.Create(0x7E00u);
            {{Class}}<uint> rounded = {{Class}}.ConditionalSelect({{Class}}.Equals(value, value).AsUInt32(), sum + (sum >> 13), quiet);
            return rounded | (bits >> 16 & {{Class}}.Create(0x8000u));
            """));
    }

    private void Method(string head, System.Action body)
    {
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {head}", () =>
        {
            writer.Write("nuint at = 0;");
            body();
        });
    }

    private void Inlined(string head, System.Action body)
    {
        writer.Write(KernelEmitter.Inlined);
        writer.Block($"private static {head}", body);
    }

    private void Inlined(string member)
    {
        writer.Write(KernelEmitter.Inlined);
        writer.Write($"private static {member}");
    }

    private void Vectors(System.Action body)
    {
        if (!set.IsScalar)
        {
            writer.Block($"for (; at + {2 * Lanes} <= count; at += {2 * Lanes})", body);
            writer.Space();
        }
    }

    private void Rest(string statement) => writer.Block("for (; at < count; at++)", () => writer.Write(statement));
}
