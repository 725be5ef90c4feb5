using System.Globalization;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Runtime;

namespace SepConvGen.Generator.Emission;

/// <summary>Rows or columns of an image in a method's own terms: numbers where they are stated, otherwise the fields of an <see cref="Axis"/> that it is given.</summary>
/// <param name="name">The name of that.</param>
/// <param name="stride">That of the window along it.</param>
/// <param name="elements">Elements from one to the next.</param>
/// <param name="known">It, where it is known.</param>
internal sealed class PlaneAxis(string name, int stride, int elements, Axis? known)
{
    public bool IsKnown => known is not null;

    /// <summary>The parameter that brings it; null where it is known.</summary>
    public string? Parameter => IsKnown ? null : $"in Axis {name}";

    /// <summary>Those of an input.</summary>
    public string Input => known is { } axis ? $"{axis.Input}" : $"{name}.Input";

    /// <summary>Those of an output.</summary>
    public string Output => known is { } axis ? $"{axis.Output}" : $"{name}.Output";

    /// <summary>Elements of an input.</summary>
    public string InputElements => known is { } axis ? $"{(long)axis.Input * elements}" : Loops.By($"{name}.Input", elements);

    /// <summary>Elements of an output.</summary>
    public string OutputElements => known is { } axis ? $"{(long)axis.Output * elements}" : Loops.By($"{name}.Output", elements);

    /// <summary>The element under the first tap of the first output.</summary>
    public string StartElement => Start is int start ? start.ToString(CultureInfo.InvariantCulture) : Loops.By($"{name}.Position(0)", elements);

    private int? Start => known?.Position(0) * elements;

    /// <summary>The element so many after the first one, in the terms of a method that has that as `column`.</summary>
    public string After(Expression element) => Start is not int start ? $"column + {element.Operand}" : start < 0 ? $"{element.Operand} - {-start}" : Text.Plus(element.Code, start);

    /// <summary>What a call hands over in its place; null where it is known.</summary>
    public string? Unless(string argument) => IsKnown ? null : argument;

    /// <summary>The row or column under the first tap of an output.</summary>
    public string Position(string output)
    {
        if (known is not { } axis)
        {
            return $"{name}.Position({output})";
        }

        Expression at = Loops.Each(output, stride);
        return axis.Before == 0 ? at.Code : $"{at.Operand} - {axis.Before}";
    }
}
