using System.Reflection;
using System.Reflection.Emit;

namespace SepConvGen.Kernels.Tests.Hostile;

/// <summary>Calls packing methods, whose spans and normalisations reflection cannot pass.</summary>
internal static class Packing
{
    /// <summary>Packs zeros: spans of these lengths, no normalisation.</summary>
    public static PackedWeights Call(MethodInfo method, int[] lengths)
    {
        DynamicMethod adapter = new("pack", typeof(PackedWeights), [typeof(int[])], typeof(Packing).Module, skipVisibility: true);
        ILGenerator code = adapter.GetILGenerator();
        int span = 0;
        foreach (ParameterInfo parameter in method.GetParameters())
        {
            if (parameter.ParameterType == typeof(ReadOnlySpan<float>))
            {
                code.Emit(OpCodes.Ldarg_0);
                code.Emit(OpCodes.Ldc_I4, span++);
                code.Emit(OpCodes.Ldelem_I4);
                code.Emit(OpCodes.Call, typeof(Packing).GetMethod(nameof(Zeros))!);
            }
            else
            {
                LocalBuilder none = code.DeclareLocal(parameter.ParameterType);
                code.Emit(OpCodes.Ldloca, none);
                code.Emit(OpCodes.Initobj, parameter.ParameterType);
                code.Emit(OpCodes.Ldloc, none);
            }
        }

        code.Emit(OpCodes.Call, method);
        code.Emit(OpCodes.Ret);
        return adapter.CreateDelegate<Func<int[], PackedWeights>>()(lengths);
    }

    /// <summary>For the adapter.</summary>
    public static ReadOnlySpan<float> Zeros(int length) => new float[length];
}
