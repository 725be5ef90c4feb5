using System;
using System.Collections.Generic;
using SepConvGen.Generator.Infrastructure;

namespace SepConvGen.Generator;

/// <summary>
/// What <see cref="System.Linq.Enumerable"/> does, for sequences of <see cref="int"/>: small tables, computed at once. Code of this
/// assembly's namespaces finds these methods first.
/// </summary>
/// <remarks>
/// Of generic methods over a value type the framework holds no machine code: in a compiler's first run the JIT took 0.2 to 0.4 ms for each
/// operator of LINQ that was used on numbers, together a sixth of the generator's time (docs/tuning.md, "The price in an editor").
/// </remarks>
internal static class IntegerSequences
{
    public static List<int> Where(this IEnumerable<int> numbers, Func<int, bool> isIn) => ValueSequences.Where(numbers, isIn);

    public static List<int> Select(this IEnumerable<int> numbers, Func<int, int> other) => ValueSequences.Select(numbers, other);

    public static List<T> Select<T>(this IEnumerable<int> numbers, Func<int, T> item) => ValueSequences.Select(numbers, item);

    public static List<int> Select<T>(this IEnumerable<T> items, Func<T, int> number) => ValueSequences.Select(items, number);

    public static List<int> SelectMany(this IEnumerable<int> numbers, Func<int, IEnumerable<int>> others) => ValueSequences.SelectMany(numbers, others);

    public static List<int> SelectMany<T>(this IEnumerable<T> items, Func<T, IEnumerable<int>> numbers) => ValueSequences.SelectMany(items, numbers);

    public static List<int> Distinct(this IEnumerable<int> numbers)
    {
        HashSet<int> known = [];
        List<int> found = [];
        foreach (int number in numbers)
        {
            if (known.Add(number))
            {
                found.Add(number);
            }
        }

        return found;
    }

    /// <summary>From the least to the greatest.</summary>
    public static List<int> Sorted(this IEnumerable<int> numbers)
    {
        List<int> sorted = [.. numbers];
        sorted.Sort();
        return sorted;
    }

    public static bool Any(this IEnumerable<int> numbers) => ValueSequences.Any(numbers);

    public static bool Any(this IEnumerable<int> numbers, Func<int, bool> isIn)
    {
        foreach (int number in numbers)
        {
            if (isIn(number))
            {
                return true;
            }
        }

        return false;
    }

    public static int Count(this IEnumerable<int> numbers)
    {
        int count = 0;
        foreach (int _ in numbers)
        {
            count++;
        }

        return count;
    }

    public static int Sum<T>(this IEnumerable<T> items, Func<T, int> number)
    {
        int sum = 0;
        foreach (T item in items)
        {
            sum = checked(sum + number(item));
        }

        return sum;
    }

    public static int Max<T>(this IEnumerable<T> items, Func<T, int> number)
    {
        int? most = null;
        foreach (T item in items)
        {
            most = Math.Max(most ?? int.MinValue, number(item));
        }

        return most ?? throw new InvalidOperationException("A sequence without elements has no greatest one.");
    }
}
