using System;
using SepConvGen.Generator.Diagnostics;

namespace SepConvGen.Generator.Parsing;

/// <summary>Reads arguments whose types are enums that the generator shares with the library.</summary>
internal static class EnumParser
{
    /// <summary>The stated value; null if there is none, or none that has a name.</summary>
    public static T? Enum<T>(this AttributeArguments arguments, string name, Faults faults)
        where T : struct, Enum
    {
        if (arguments.Get<int>(name) is not { } stated)
        {
            return null;
        }

        var value = (T)System.Enum.ToObject(typeof(T), stated);
        if (System.Enum.IsDefined(typeof(T), value))
        {
            return value;
        }

        faults.Report(
            Descriptors.UndefinedValue,
            arguments.LocationOf(name),
            typeof(T).Name,
            stated,
            string.Join(", ", System.Enum.GetNames(typeof(T))));
        return null;
    }
}
