using System;
using System.Collections.Generic;

namespace SepConvGen.Generator.Infrastructure;

/// <summary>What the sequence operators of <see cref="IntegerSequences"/> and <see cref="RoleSequences"/> do, for elements of any type.</summary>
internal static class ValueSequences
{
    public static List<T> Where<T>(IEnumerable<T> values, Func<T, bool> isIn)
    {
        List<T> found = [];
        foreach (T value in values)
        {
            if (isIn(value))
            {
                found.Add(value);
            }
        }

        return found;
    }

    public static List<TItem> Select<T, TItem>(IEnumerable<T> values, Func<T, TItem> item)
    {
        List<TItem> items = [];
        foreach (T value in values)
        {
            items.Add(item(value));
        }

        return items;
    }

    public static List<TItem> SelectMany<T, TItem>(IEnumerable<T> values, Func<T, IEnumerable<TItem>> some)
    {
        List<TItem> items = [];
        foreach (T value in values)
        {
            items.AddRange(some(value));
        }

        return items;
    }

    public static bool Any<T>(IEnumerable<T> values)
    {
        foreach (T _ in values)
        {
            return true;
        }

        return false;
    }
}
