using System.ComponentModel;

namespace SepConvGen;

/// <summary>For generated code: what a kernel computes and how it was planned, in the words of <c>docs/inspection.md</c>.</summary>
/// <remarks>The tool <c>dotnet sepconvgen</c> reads it from a compiled assembly. Nothing reads it at run time.</remarks>
/// <param name="text">The record; it begins with its version.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KernelRecordAttribute(string text) : Attribute
{
    /// <summary>The record.</summary>
    public string Text { get; } = text;
}
