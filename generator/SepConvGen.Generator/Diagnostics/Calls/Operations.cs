using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SepConvGen.Generator.Diagnostics;

/// <summary>Ways through code as the compiler understands it.</summary>
internal static class Operations
{
    /// <summary>A value without the conversions around it.</summary>
    public static IOperation Bare(this IOperation value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value;
    }

    /// <summary>What an operation is part of, from the inside outwards.</summary>
    public static IEnumerable<IOperation> Around(this IOperation operation)
    {
        for (IOperation? parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            yield return parent;
        }
    }
}
