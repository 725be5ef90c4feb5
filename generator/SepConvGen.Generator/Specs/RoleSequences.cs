using System;
using System.Collections.Generic;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator;

/// <summary>The same as <see cref="IntegerSequences"/> for the roles of parameters, and for the same reason.</summary>
internal static class RoleSequences
{
    public static List<ParameterRole> Where(this IEnumerable<ParameterRole> roles, Func<ParameterRole, bool> isIn) => ValueSequences.Where(roles, isIn);

    public static List<T> Select<T>(this IEnumerable<ParameterRole> roles, Func<ParameterRole, T> item) => ValueSequences.Select(roles, item);

    public static List<ParameterRole> SelectMany<T>(this IEnumerable<T> items, Func<T, IEnumerable<ParameterRole>> roles) => ValueSequences.SelectMany(items, roles);

    public static List<ParameterRole> Concat(this IEnumerable<ParameterRole> roles, IEnumerable<ParameterRole> others) => [.. roles, .. others];

    public static bool Any(this IEnumerable<ParameterRole> roles) => ValueSequences.Any(roles);

    public static int Count(this IEnumerable<ParameterRole> roles, Func<ParameterRole, bool> isIn) => roles.Where(isIn).Count;
}
