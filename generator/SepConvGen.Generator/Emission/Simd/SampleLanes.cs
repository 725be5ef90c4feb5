using System.Globalization;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission.Simd;

/// <summary>The closed vocabulary of image filters: sums of samples, in one kind of lane.</summary>
/// <param name="plan">The filter.</param>
/// <param name="prefix">What the names of its methods begin with.</param>
internal abstract class SampleLanes(FilterPlan plan, string prefix)
{
    protected FilterPlan Plan { get; } = plan;

    protected ElementType Lane => Plan.Lane;

    /// <summary>The C# type of a sum in scratch.</summary>
    public string Element => Plan.Stored.Keyword();

    /// <summary>The method that rounds sums and saturates them, where no instruction does.</summary>
    protected string Round { get; } = $"{prefix}Round";

    /// <summary>The method that keeps sums between two limits, where no instruction does.</summary>
    protected string ClampMethod { get; } = $"{prefix}Clamp";

    /// <summary>The C# type of a vector of sums.</summary>
    public abstract string Type { get; }

    /// <summary>The type in which the samples of several phases are read and written at once.</summary>
    public string Container => Plan.LaneSize == 2 ? "ushort" : "uint";

    public abstract string Load(string reference, string offset);

    public abstract string Store(string value, string reference, string offset);

    /// <summary>Samples as sums, one a lane.</summary>
    public abstract string LoadSamples(string reference, string offset);

    /// <summary>The samples of one phase as sums.</summary>
    public abstract string LoadPhase(int phase, string reference, string offset);

    /// <summary>The statement that stores results, one a lane.</summary>
    public abstract string StoreSamples(string value, string reference, string offset);

    /// <summary>The statement that stores the results of all phases.</summary>
    public abstract string StorePhases(string[] values, string reference, string offset);

    /// <summary>A constant in all lanes.</summary>
    public abstract string Constant(double value);

    /// <summary>Sum / 2^shift, rounded half to even, as whole numbers that fit the output.</summary>
    public abstract Expression Shifted(string sum);

    /// <summary>Scale · sum + offset, converted to whole numbers if the output is of integers.</summary>
    public abstract Expression Scaled(string sum);

    /// <summary>Scale · sum + offset of a float sum.</summary>
    protected Expression ScaledSingle(string sum)
    {
        FilterFinish finish = Plan.Finish;

        // an exact result of 0 has no sign, but a float sum of negative taps over samples of 0 has one: to add 0 takes it away
        bool signless = Plan.Exact && Plan.Spec.Output == ElementType.Single;
        return finish.Offset != 0 || (signless && finish.Scale != 1) ? Expression.Simple(FusedMultiplyAdd(sum, Constant(finish.Scale), Constant(finish.Offset)))
            : signless ? Expression.Compound($"{sum} + {Constant(0)}")
            : finish.Scale != 1 ? Expression.Compound($"{sum} * {Constant(finish.Scale)}")
            : Expression.Simple(sum);
    }

    /// <summary>The methods that the expressions call.</summary>
    public virtual void WriteMethods(CodeWriter writer)
    {
    }

    /// <summary>The first term of a chain.</summary>
    public string First(Expression sample, double weight) => weight switch
    {
        1 => sample.Code,
        -1 when Lane != ElementType.Single => $"-{sample.Operand}",
        _ => Product(sample.Operand, weight),
    };

    /// <summary>The statement that adds a term to a sum.</summary>
    public string Add(string sum, Expression sample, double weight)
    {
        string sign = weight > 0 ? "+" : "-";
        return System.Math.Abs(weight) == 1 ? $"{sum} {sign}= {sample.Operand};"
            : Lane == ElementType.Single ? $"{sum} = {FusedMultiplyAdd(sample.Operand, Constant(weight), sum)};"
            : $"{sum} {sign}= {Product(sample.Operand, System.Math.Abs(weight))};";
    }

    protected abstract string FusedMultiplyAdd(string factor, string other, string sum);

    /// <summary>A whole number as the lanes' type writes it; 16 bits hold it modulo 2¹⁶.</summary>
    protected string Literal(double value) => Lane switch
    {
        ElementType.Single => Dialect.Number((float)value),
        ElementType.Int32 => ((int)value).ToString(CultureInfo.InvariantCulture),
        _ => $"(ushort){unchecked((ushort)(int)value).ToString(CultureInfo.InvariantCulture)}",
    };

    /// <summary>A whole number, with an ASCII sign under every culture.</summary>
    protected static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);

    protected static string DoubleLiteral(double value) => value.ToString("R", CultureInfo.InvariantCulture) + "d";

    private string Product(string sample, double weight) => Shift(weight) is int bits ? $"{sample} << {bits}" : $"{sample} * {Constant(weight)}";

    // Whole powers of two are shifts.
    private int? Shift(double weight)
    {
        if (Lane == ElementType.Single || weight <= 0 || ((long)weight & ((long)weight - 1)) != 0)
        {
            return null;
        }

        int bits = 0;
        while (1L << bits < (long)weight)
        {
            bits++;
        }

        return bits;
    }
}
