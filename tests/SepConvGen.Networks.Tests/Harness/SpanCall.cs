using System.Linq.Expressions;
using System.Reflection;

namespace SepConvGen.Networks.Tests.Harness;

/// <summary>Calls a method that takes spans, with arrays in their place: reflection itself cannot hand spans over.</summary>
public static class SpanCall
{
    /// <summary>The call, to be made with an array for each span; it allocates nothing itself.</summary>
    public static Action<object[]> Of(object instance, MethodInfo method)
    {
        ParameterExpression all = Expression.Parameter(typeof(object[]));
        IEnumerable<Expression> passed = method.GetParameters().Select((parameter, index) =>
        {
            Expression argument = Expression.ArrayIndex(all, Expression.Constant(index));
            return parameter.ParameterType.IsByRefLike
                ? Expression.Convert(Expression.Convert(argument, typeof(float[])), parameter.ParameterType)
                : Expression.Convert(argument, parameter.ParameterType);
        });
        return Expression.Lambda<Action<object[]>>(Expression.Call(Expression.Constant(instance), method, passed), all).Compile();
    }
}
