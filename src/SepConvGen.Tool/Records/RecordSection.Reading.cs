using System.Globalization;

namespace SepConvGen.Generator.Emission;

/// <summary>How a section is read.</summary>
internal sealed partial class RecordSection
{
    /// <summary>The words without a value, in their order.</summary>
    public IEnumerable<string> Flags => words.Skip(1).Where(word => !word.Contains('=', StringComparison.Ordinal));

    /// <summary>The version of a record, or null if it has none.</summary>
    public static int? VersionOf(string record) =>
        int.TryParse(record.Split(Between)[0], NumberStyles.None, CultureInfo.InvariantCulture, out int version) ? version : null;

    /// <summary>The sections of a record, without its version.</summary>
    public static IReadOnlyList<RecordSection> Split(string record) =>
        [.. record.Split(Between).Skip(1).Select(section => new RecordSection([.. section.Split(' ')]))];

    /// <summary>Whether a key stands there alone.</summary>
    public bool Has(string key) => words.Contains(key);

    /// <summary>The value of a key, or null.</summary>
    public string? Value(string key) =>
        words.Skip(1).FirstOrDefault(word => word.StartsWith(key, StringComparison.Ordinal) && word.IndexOf('=', StringComparison.Ordinal) == key.Length)?[(key.Length + 1)..];

    /// <summary>The numbers of a key's value, however they are separated; none without it.</summary>
    public IReadOnlyList<long> Numbers(string key) =>
        [.. (Value(key) ?? "").Split('x', '.', ',', '/').Where(number => number.Length > 0).Select(number => long.Parse(number, CultureInfo.InvariantCulture))];

    /// <summary>The number and the section that are a key's value, or null.</summary>
    public (long Number, RecordSection Section)? Inner(string key)
    {
        List<string>? words = Value(key)?.Split(Joint).ToList();
        return words is null ? null : (long.Parse(words[0], CultureInfo.InvariantCulture), new(words[1..]));
    }

    /// <summary>The number of a key, or null.</summary>
    public long? Number(string key) => Value(key) is null ? null : Numbers(key)[0];
}
