using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission.Simd;

/// <summary>One sample at a time.</summary>
internal sealed class ScalarSamples(FilterPlan plan, string prefix) : SampleLanes(plan, prefix)
{
    public override string Type => Element;

    public override string Load(string reference, string offset) => Dialect.Scalar(reference, offset);

    public override string Store(string value, string reference, string offset) => $"{Dialect.Scalar(reference, offset)} = {value};";

    public override string LoadSamples(string reference, string offset) => Load(reference, offset);

    public override string LoadPhase(int phase, string reference, string offset) => Load(reference, offset);

    public override string StoreSamples(string value, string reference, string offset) =>
        Store(Plan.Spec.Output == ElementType.Single ? value : $"({Plan.Spec.Output.Keyword()}){value}", reference, offset);

    public override string StorePhases(string[] values, string reference, string offset) => StoreSamples(values[0], reference, offset);

    public override string Constant(double value) => Literal(value);

    public override Expression Shifted(string sum)
    {
        int shift = Plan.Finish.Shift;
        string value = shift == 0 ? sum : $"({sum} + {(1 << (shift - 1)) - 1} + (({sum} >> {shift}) & 1)) >> {shift}";
        (string least, string most) = (Whole(Plan.Spec.Output.Least()), Whole(Plan.Spec.Output.Most()));
        return (Plan.Finish.ClampsLeast, Plan.Finish.ClampsMost) switch
        {
            (false, false) => Expression.Compound(value),
            (true, false) => Expression.Simple($"Math.Max({value}, {least})"),
            (false, true) => Expression.Simple($"Math.Min({value}, {most})"),
            _ => Expression.Simple($"Math.Clamp({value}, {least}, {most})"),
        };
    }

    public override Expression Scaled(string sum)
    {
        FilterFinish finish = Plan.Finish;
        if (Lane == ElementType.Int32)
        {
            return Expression.Simple($"{Round}(({sum} * {DoubleLiteral(finish.Scale)}) + {DoubleLiteral(finish.Offset)})");
        }

        Expression value = ScaledSingle(sum);
        return Plan.Spec.Output == ElementType.Single ? value : Expression.Simple($"{Round}({value.Code})");
    }

    public override void WriteMethods(CodeWriter writer)
    {
        if (Plan.Finish.Shifts || Plan.Spec.Output == ElementType.Single)
        {
            return;
        }

        (string type, string math) = Lane == ElementType.Int32 ? ("double", "Math") : ("float", "MathF");
        (string least, string most) = (Whole(Plan.Spec.Output.Least()), Whole(Plan.Spec.Output.Most()));
        writer.Space();
        writer.Write("// Half to even, saturated.");
        writer.Write($"private static int {Round}({type} value) => (int){math}.Round(value > {least} ? value < {most} ? value : {most} : {least}, MidpointRounding.ToEven);");
    }

    protected override string FusedMultiplyAdd(string factor, string other, string sum) => $"MathF.FusedMultiplyAdd({factor}, {other}, {sum})";
}
