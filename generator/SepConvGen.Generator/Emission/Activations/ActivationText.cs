using System.Collections.Generic;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>An activation as a formula for people and as C#.</summary>
internal static class ActivationText
{
    /// <summary>The function's name for people, with its arguments; "" for none.</summary>
    public static string Name(ActivationFunction activation) => activation.Kind switch
    {
        Activation.None => "",
        Activation.Relu => "relu",
        Activation.Relu6 => "relu6",
        Activation.Clamp => "clamp",
        Activation.LeakyRelu => "leakyRelu",
        Activation.HardSwish => "hardSwish",
        Activation.HardSigmoid => "hardSigmoid",
        Activation.PRelu => "prelu",
        Activation.Sigmoid => "sigmoid",
        Activation.Silu => "silu",
        Activation.Tanh => "tanh",
        _ => "gelu",
    };

    /// <summary>What the function is, for a comment.</summary>
    public static string Formula(ActivationFunction activation, ElementType element) => activation.Kind switch
    {
        Activation.Relu => "x < 0 ? 0 : x",
        Activation.Relu6 => "x < 0 ? 0 : x > 6 ? 6 : x",
        Activation.Clamp => Bounds(Dialect.Number(activation.Min), Dialect.Number(activation.Max)),
        Activation.LeakyRelu => $"x < 0 ? {Dialect.Number(activation.Alpha)} · x : x",
        Activation.HardSwish => "x · (relu6(x + 3) · (1/6))",
        Activation.HardSigmoid => "relu6(x + 3) · (1/6)",
        Activation.PRelu => "x < 0 ? slope · x : x",
        _ => CurveMethods.Formula(activation.Kind, element),
    };

    /// <summary>Methods that apply the function to a vector of each width in use.</summary>
    public static void Write(CodeWriter writer, string name, ActivationFunction activation, IEnumerable<Dialect> dialects)
    {
        foreach (Dialect dialect in dialects)
        {
            writer.Space();
            writer.Write($"// {Formula(activation, dialect.Element)}");
            writer.Write(Method(name, activation, dialect));
        }
    }

    private static string Method(string name, ActivationFunction activation, Dialect dialect) =>
        $"""
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static {dialect.Type} {name}({dialect.Type} x{(activation.HasSlope ? $", {dialect.Type} slope" : "")}) =>
            {Expression(activation, dialect)};
        """;

    private static string Bounds(string min, string max) => $"x < {min} ? {min} : x > {max} ? {max} : x";

    private static string Expression(ActivationFunction activation, Dialect dialect)
    {
        string three = dialect.Broadcast(dialect.Literal(3));
        string sixth = dialect.Broadcast($"({dialect.Literal(1)} / {dialect.Literal(6)})");
        return activation.Kind switch
        {
            Activation.Relu => dialect.Relu("x"),
            Activation.Relu6 => dialect.Clamp("x", 0, 6),
            Activation.Clamp => dialect.Clamp("x", activation.Min, activation.Max),
            Activation.LeakyRelu => dialect.SelectNegative("x", $"x * {dialect.Literal(activation.Alpha)}", "x"),
            Activation.PRelu => dialect.SelectNegative("x", "x * slope", "x"),
            Activation.HardSwish => $"x * (Relu6(x + {three}) * {sixth})",
            _ => $"Relu6(x + {three}) * {sixth}",
        };
    }
}
