using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SepConvGen.Generator.Emission;

/// <summary>A section of a kernel's record: a name, and words that are a key with a value, or a key alone.</summary>
/// <remarks>
/// The generator writes sections; the tool compiles this file too, and adds how they are read. No word holds a blank, a bar, a quote
/// or a backslash.
/// </remarks>
internal sealed partial class RecordSection
{
    /// <summary>What a record begins with: another number where an older reader would misunderstand it.</summary>
    public const int Version = 1;

    private const char Between = '|';
    private const char Joint = ';';
    private readonly List<string> words;

    /// <summary>A section with no words yet.</summary>
    public RecordSection(string name)
        : this([name])
    {
    }

    private RecordSection(List<string> words) => this.words = words;

    /// <summary>What it is about.</summary>
    public string Name => words[0];

    /// <summary>The record of a version and its sections.</summary>
    public static string Join(IEnumerable<RecordSection> sections) =>
        string.Join($"{Between}", sections.Select(section => section.ToString()).Prepend(Version.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Adds a key alone, if it is to be there.</summary>
    public RecordSection Flag(string key, bool isThere = true)
    {
        if (isThere)
        {
            words.Add(key);
        }

        return this;
    }

    /// <summary>Adds a key with a value, unless that is null or empty.</summary>
    public RecordSection Add(string key, string? value) => Flag($"{key}={value}", !string.IsNullOrEmpty(value));

    /// <summary>Adds a key with a number, unless that is null.</summary>
    public RecordSection Add(string key, long? value) => Add(key, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>It as the value of a key in another section, behind a number.</summary>
    public string Within(long number) => string.Join($"{Joint}", words.Prepend(number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The section as text.</summary>
    public override string ToString() => string.Join(" ", words);
}
