using System.Reflection;
using SepConvGen.Tool.Records;

namespace SepConvGen.Tool.Running;

/// <summary>The method of a kernel in a loaded assembly, and the object that it is called on.</summary>
/// <param name="Method">The method; a generic type around it is made of <c>int</c> or <c>object</c>.</param>
/// <param name="Target">The object; null for a static method.</param>
internal sealed record KernelMethod(MethodInfo Method, object? Target)
{
    /// <summary>All members, whatever their accessibility.</summary>
    public const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>That of a record.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="kernel">The record.</param>
    /// <param name="isCalled">Whether the method is to be called, on an object if it is no static one.</param>
    /// <exception cref="NotRunException">It cannot be called; why.</exception>
    public static KernelMethod Find(Assembly assembly, KernelRecord kernel, bool isCalled = true)
    {
        Type type = Closed(assembly.GetType(kernel.Type, throwOnError: false) ?? throw new NotRunException($"the assembly has no type {kernel.Type}"));
        MethodInfo method = type.GetMethods(All).FirstOrDefault(method => IsOf(method, kernel)) ?? throw new NotRunException("the assembly has no such method");
        if (method.IsGenericMethodDefinition)
        {
            throw new NotRunException("it is a generic method");
        }

        return new(method, method.IsStatic || !isCalled ? null : Made(type));
    }

    private static Type Closed(Type type)
    {
        if (!type.ContainsGenericParameters)
        {
            return type;
        }

        foreach (Type argument in new[] { typeof(int), typeof(object) })
        {
            try
            {
                return type.MakeGenericType([.. type.GetGenericArguments().Select(_ => argument)]);
            }
            catch (ArgumentException)
            {
                // a constraint says no
            }
        }

        throw new NotRunException("its type takes neither int nor object as its type parameters");
    }

    private static object Made(Type type)
    {
        if (type.IsAbstract || type.IsByRefLike)
        {
            throw new NotRunException($"no object of its type {type.Name} can be made");
        }

        try
        {
            return Activator.CreateInstance(type, nonPublic: true)!;
        }
        catch (MissingMethodException)
        {
            throw new NotRunException($"its type {type.Name} has no constructor without parameters");
        }
        catch (TargetInvocationException exception)
        {
            throw new NotRunException($"the constructor of its type {type.Name} fails: {exception.InnerException!.Message}");
        }
    }

    // Overloads differ in the names of their parameters, or in what holds their elements.
    private static bool IsOf(MethodInfo method, KernelRecord kernel)
    {
        ParameterInfo[] parameters = method.GetParameters();
        return method.Name == kernel.Method
            && parameters.Select(parameter => parameter.Name).SequenceEqual(kernel.Parameters.Select(parameter => parameter.Name))
            && parameters.Zip(kernel.Parameters).All(pair => Form(pair.First.ParameterType) == pair.Second.Form);
    }

    private static string Form(Type type) =>
        type.IsArray ? "Array"
        : !type.IsGenericType || type.Name is "Span`1" or "ReadOnlySpan`1" ? ""
        : type.Name.Split('`')[0];
}

/// <summary>Why a kernel is not run.</summary>
internal sealed class NotRunException(string message) : Exception(message);
