using System.Reflection;
using System.Reflection.Emit;
using SepConvGen.Runtime;
using Xunit;

namespace SepConvGen.Networks.Tests.Operators;

/// <summary>That a network's first runs are fast: the JIT's tiers would leave loops of vectors unoptimised for seconds.</summary>
public sealed class OptimizedTests
{
    private const BindingFlags All = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes =
        typeof(OpCodes).GetFields().Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    // It goes through the sizes of a shape.
    private const string Few = "ElementsFrom";

    [Fact]
    public void Operators_with_loops_are_optimised_from_their_first_call_on()
    {
        MethodInfo[] loops = [.. Operators().SelectMany(type => type.GetMethods(All)).Where(method => HasLoop(method) && method.Name != Few)];
        Assert.NotEmpty(loops);
        Assert.Equal([], loops.Where(method => !IsOptimized(method)).Select(method => $"{method.DeclaringType!.Name}.{method.Name}"));
    }

    // The operators' class, and those beside it that work on pointers.
    private static IEnumerable<Type> Operators() =>
        from type in typeof(NetworkOperators).Assembly.GetTypes()
        where type.Namespace == typeof(NetworkOperators).Namespace && (type == typeof(NetworkOperators) || type.IsNotPublic)
        where type.GetMethods(All).Any(method => method.GetParameters().Any(parameter => parameter.ParameterType.IsPointer))
        select type;

    private static bool IsOptimized(MethodInfo method) =>
        (method.MethodImplementationFlags & (MethodImplAttributes.AggressiveOptimization | MethodImplAttributes.AggressiveInlining)) != 0;

    // A branch to what is before it.
    private static bool HasLoop(MethodInfo method)
    {
        byte[] code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (int at = 0; at < code.Length;)
        {
            short value = code[at] == 0xFE ? (short)(0xFE00 | code[at + 1]) : code[at];
            OpCode operation = Codes[value];
            at += operation.Size;
            int distance = operation.OperandType switch
            {
                OperandType.ShortInlineBrTarget => (sbyte)code[at],
                OperandType.InlineBrTarget => BitConverter.ToInt32(code, at),
                _ => 0,
            };
            if (distance < 0)
            {
                return true;
            }

            at += operation.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }

        return false;
    }
}
