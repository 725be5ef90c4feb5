using System;
using System.Collections.Generic;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator;

/// <summary>The same as <see cref="IntegerSequences"/> for the roles of parameters, and for the same reason.</summary>
internal static class RoleSequences
{
    public static List<ParameterRole> Where(this IEnumerable<ParameterRole> roles, Func<ParameterRole, bool> isIn)
    {
        List<ParameterRole> found = [];
        foreach (ParameterRole role in roles)
        {
            if (isIn(role))
            {
                found.Add(role);
            }
        }

        return found;
    }

    public static List<T> Select<T>(this IEnumerable<ParameterRole> roles, Func<ParameterRole, T> item)
    {
        List<T> items = [];
        foreach (ParameterRole role in roles)
        {
            items.Add(item(role));
        }

        return items;
    }

    public static List<ParameterRole> SelectMany<T>(this IEnumerable<T> items, Func<T, IEnumerable<ParameterRole>> roles)
    {
        List<ParameterRole> found = [];
        foreach (T item in items)
        {
            found.AddRange(roles(item));
        }

        return found;
    }

    public static List<ParameterRole> Concat(this IEnumerable<ParameterRole> roles, IEnumerable<ParameterRole> others) => [.. roles, .. others];

    public static bool Any(this IEnumerable<ParameterRole> roles)
    {
        foreach (ParameterRole _ in roles)
        {
            return true;
        }

        return false;
    }

    public static int Count(this IEnumerable<ParameterRole> roles, Func<ParameterRole, bool> isIn) => roles.Where(isIn).Count;
}
