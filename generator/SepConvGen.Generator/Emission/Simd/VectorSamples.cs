using System.Linq;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission.Simd;

/// <summary>Vectors of samples, in the terms that all instruction sets share.</summary>
internal abstract class VectorSamples(FilterPlan plan, string prefix) : SampleLanes(plan, prefix)
{
    /// <summary>"Vector128", "Vector256" or "Vector512".</summary>
    protected string Class { get; } = $"Vector{plan.Lanes * plan.LaneSize * 8}";

    protected ElementType Input => Plan.Spec.Input;

    protected ElementType Output => Plan.Spec.Output;

    public override string Type => $"{Class}<{Element}>";

    public override string Load(string reference, string offset) => Loaded(Class, reference, offset);

    public override string Store(string value, string reference, string offset) =>
        offset == "0" ? $"{value}.StoreUnsafe(ref {reference});" : $"{value}.StoreUnsafe(ref {reference}, {offset});";

    public override string LoadSamples(string reference, string offset) =>
        Input == ElementType.Single ? Load(reference, offset)
        : Lane == ElementType.Single ? $"{Class}.ConvertToSingle({Widened(reference, offset)})"
        : Widened(reference, offset);

    public override string LoadPhase(int phase, string reference, string offset)
    {
        string samples = Load(reference, offset);
        int bits = Input.Size() * 8;
        int shift = phase * bits;
        string mask = $"{Class}.Create(({Container}){(1 << bits) - 1})";
        string whole = Input == ElementType.Int16 ? (phase == 0 ? $"{samples}.AsInt32() << 16 >> 16" : $"{samples}.AsInt32() >> 16")
            : phase == 0 ? $"{samples} & {mask}"
            : phase == Plan.Phases - 1 ? $"{samples} >> {shift}"
            : $"{samples} >> {shift} & {mask}";
        return Lane switch
        {
            ElementType.Single => $"{Class}.ConvertToSingle({(Input == ElementType.Int16 ? whole : $"({whole}).AsInt32()")})",
            ElementType.Int32 => Input == ElementType.Int16 ? whole : $"({whole}).AsInt32()",
            _ => whole,
        };
    }

    public override string StoreSamples(string value, string reference, string offset) =>
        Output == ElementType.Single ? Store(value, reference, offset)
        : Plan.LaneSize == 2 ? Store(Output == ElementType.Int16 ? $"{value}.AsInt16()" : $"{value}.AsUInt16()", reference, offset)
        : StoreNarrowed(value, reference, offset);

    public override string StorePhases(string[] values, string reference, string offset)
    {
        int bits = Output.Size() * 8;
        string unsigned = Plan.LaneSize == 2 ? "AsUInt16" : "AsUInt32";
        string[] parts = [.. values.Select((value, phase) =>
            phase > 0 ? $"({value}.{unsigned}() << {bits * phase})"
            : Output == ElementType.Int16 ? $"({value}.{unsigned}() & {Class}.Create(0xFFFFu))"
            : $"{value}.{unsigned}()")];
        return Store($"({string.Join(" | ", parts)})", reference, offset);
    }

    public override string Constant(double value) => $"{Class}.Create({Literal(value)})";

    public override Expression Shifted(string sum)
    {
        int shift = Plan.Finish.Shift;
        (string signed, string type) = Lane switch
        {
            ElementType.UInt16 => (sum, "ushort"),
            ElementType.Int16 => ($"{sum}.AsInt16()", "short"),
            _ => (sum, "int"),
        };
        string Number(int value) => $"{Class}.Create(({type}){Whole(value)})";
        Expression result = shift == 0
            ? Expression.Simple(signed)
            : Expression.Compound($"{signed} + {Number((1 << (shift - 1)) - 1)} + ({signed} >> {shift} & {Number(1)}) >> {shift}");
        if (Plan.Finish.ClampsLeast)
        {
            result = Expression.Simple($"{Class}.Max({result.Operand}, {Number(Output.Least())})");
        }

        return Plan.Finish.ClampsMost ? Expression.Simple($"{Class}.Min({result.Operand}, {Number(Output.Most())})") : result;
    }

    public override Expression Scaled(string sum)
    {
        if (Lane == ElementType.Int32)
        {
            return Expression.Simple($"{Round}({sum})");
        }

        Expression value = ScaledSingle(sum);
        return Output == ElementType.Single ? value : Expression.Simple(ConvertRounded(Clamped(value.Code, Constant)));
    }

    public override void WriteMethods(CodeWriter writer)
    {
        if (Plan.Finish.Shifts || Lane != ElementType.Int32)
        {
            return;
        }

        writer.Space();
        writer.Write("// Sum · scale + offset is exact in double; rounded half to even and saturated.");
        writer.Write("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        writer.Block($"private static {Type} {Round}({Type} sum)", () => writer.Write($"return {Class}.Create({Half("GetLower")}, {Half("GetUpper")});"));

        string Half(string half)
        {
            string Double(double value) => $"{Class}.Create({DoubleLiteral(value)})";
            return ConvertDouble(Clamped($"({WidenDouble($"sum.{half}()")} * {Double(Plan.Finish.Scale)}) + {Double(Plan.Finish.Offset)}", Double));
        }
    }

    protected override string FusedMultiplyAdd(string factor, string other, string sum) => $"{Class}.FusedMultiplyAdd({factor}, {other}, {sum})";

    protected static string Loaded(string vector, string reference, string offset) =>
        offset == "0" ? $"{vector}.LoadUnsafe(ref {reference})" : $"{vector}.LoadUnsafe(ref {reference}, {offset})";

    /// <summary>Integer samples in lanes of 16 or 32 bits.</summary>
    protected abstract string Widened(string reference, string offset);

    /// <summary>The statement that stores the low bytes of 32-bit lanes.</summary>
    protected abstract string StoreNarrowed(string value, string reference, string offset);

    /// <summary>x &gt; least ? x &lt; most ? x : most : least</summary>
    protected abstract string Clamp(string value, string least, string most);

    /// <summary>Floats to 32-bit whole numbers, half to even.</summary>
    protected abstract string ConvertRounded(string value);

    /// <summary>Half a vector of whole numbers as doubles.</summary>
    protected abstract string WidenDouble(string half);

    /// <summary>Doubles to half a vector of whole numbers, half to even.</summary>
    protected abstract string ConvertDouble(string value);

    private string Clamped(string value, System.Func<double, string> constant) =>
        Plan.Finish.ClampsLeast || Plan.Finish.ClampsMost ? Clamp(value, constant(Output.Least()), constant(Output.Most())) : value;
}
