using System.Reflection;
using System.Reflection.Emit;

namespace SepConvGen.Tool.Running;

/// <summary>Calls of methods that take spans, which reflection itself cannot make: a small method that takes arrays, and makes spans of them.</summary>
internal static class Thunk
{
    /// <summary>A call of a method with the given arguments: arrays for all that holds elements, null for what has a default.</summary>
    /// <param name="method">The method.</param>
    /// <param name="target">The object; null for a static method.</param>
    /// <param name="arguments">What it is given.</param>
    public static Func<object?> Of(MethodInfo method, object? target, object?[] arguments)
    {
        DynamicMethod thunk = new("Call", typeof(object), [typeof(object), typeof(object[])], typeof(Thunk).Module, skipVisibility: true);
        ILGenerator code = thunk.GetILGenerator();
        if (target is not null)
        {
            Type type = method.DeclaringType!;
            code.Emit(OpCodes.Ldarg_0);
            code.Emit(type.IsValueType ? OpCodes.Unbox : OpCodes.Castclass, type);
        }

        ParameterInfo[] parameters = method.GetParameters();
        for (int index = 0; index < parameters.Length; index++)
        {
            if (arguments[index] is null)
            {
                code.Emit(OpCodes.Ldloc, code.DeclareLocal(parameters[index].ParameterType));
                continue;
            }

            code.Emit(OpCodes.Ldarg_1);
            code.Emit(OpCodes.Ldc_I4, index);
            code.Emit(OpCodes.Ldelem_Ref);
            Convert(code, parameters[index].ParameterType);
        }

        code.Emit(OpCodes.Call, method);
        if (method.ReturnType == typeof(void))
        {
            code.Emit(OpCodes.Ldnull);
        }
        else if (method.ReturnType.IsValueType)
        {
            code.Emit(OpCodes.Box, method.ReturnType);
        }

        code.Emit(OpCodes.Ret);
        Func<object?, object?[], object?> call = thunk.CreateDelegate<Func<object?, object?[], object?>>();
        return () => call(target, arguments);
    }

    // From an object on the stack to what the parameter takes.
    private static void Convert(ILGenerator code, Type type)
    {
        if (type.IsGenericType && type.Name is "Span`1" or "ReadOnlySpan`1" or "Memory`1" or "ReadOnlyMemory`1")
        {
            Type array = type.GetGenericArguments()[0].MakeArrayType();
            code.Emit(OpCodes.Castclass, array);
            code.Emit(OpCodes.Newobj, type.GetConstructor([array])!);
        }
        else if (type.IsGenericType && type.Name is "TensorSpan`1" or "ReadOnlyTensorSpan`1" or "Tensor`1")
        {
            Tensor(code, type);
        }
        else
        {
            code.Emit(type.IsValueType ? OpCodes.Unbox_Any : OpCodes.Castclass, type);
        }
    }

    // A tensor, or a span of one, over the elements of an array.
    private static void Tensor(ILGenerator code, Type type)
    {
        Type element = type.GetGenericArguments()[0];
        Type array = element.MakeArrayType();
        LocalBuilder argument = code.DeclareLocal(typeof(TensorArgument));
        code.Emit(OpCodes.Castclass, typeof(TensorArgument));
        code.Emit(OpCodes.Stloc, argument);
        code.Emit(OpCodes.Ldloc, argument);
        code.Emit(OpCodes.Callvirt, typeof(TensorArgument).GetProperty(nameof(TensorArgument.Elements))!.GetMethod!);
        code.Emit(OpCodes.Castclass, array);
        code.Emit(OpCodes.Ldloc, argument);
        code.Emit(OpCodes.Callvirt, typeof(TensorArgument).GetProperty(nameof(TensorArgument.Lengths))!.GetMethod!);
        code.Emit(OpCodes.Newobj, typeof(ReadOnlySpan<nint>).GetConstructor([typeof(nint[])])!);
        if (type.IsValueType)
        {
            code.Emit(OpCodes.Newobj, type.GetConstructor([array, typeof(ReadOnlySpan<nint>)])!);
            return;
        }

        MethodInfo create = type.Assembly.GetType("System.Numerics.Tensors.Tensor")!.GetMethods()
            .Single(method => method.Name == "Create" && method.GetParameters() is [{ ParameterType.IsArray: true }, { ParameterType.IsByRefLike: true }]);
        code.Emit(OpCodes.Call, create.MakeGenericMethod(element));
    }
}

/// <summary>The elements and the shape of a tensor.</summary>
internal sealed record TensorArgument(Array Elements, nint[] Lengths);
