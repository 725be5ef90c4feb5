namespace System.Runtime.CompilerServices;

/// <summary>What the compiler looks for on netstandard2.0 to pass the text of an argument.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class CallerArgumentExpressionAttribute(string parameterName) : Attribute
{
    public string ParameterName { get; } = parameterName;
}
