using System.Reflection;
using System.Text.RegularExpressions;
using SepConvGen.Package.Tests.Harness;
using Xunit;

namespace SepConvGen.Package.Tests.Docs;

/// <summary>The tables of attributes, properties and words in the pages, against the packed library: all of them, and no others.</summary>
public sealed partial class ReferencePageTests(PackedPackage package)
{
    private const string Suffix = "Attribute";
    private const string FilterAttribute = "SeparableFilter2D";
    private const string RecordAttribute = "KernelRecordAttribute";

    private static readonly string[] Steps = ["Expand", "Depthwise"];
    private static readonly string[] Limits = ["Min", "Max", "Alpha"];

    private Assembly Library => field ??= Assembly.Load(package.Read("lib/net10.0/SepConvGen.dll"));

    // Those that users write on methods; KernelRecord is written by the generator, on the assembly.
    private Type[] Attributes =>
        [.. Library.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Attribute)) && !type.IsAbstract && type.Name != RecordAttribute)];

    [Fact]
    public void Readme_has_every_attribute() => Assert.Equal(
        Attributes.Select(Name).Order(), Rows("README.md", "attribute").SelectMany(Names).Order());

    [Fact]
    public void Every_property_of_a_convolution_is_in_attributes() => Assert.Equal(
        Attributes.Where(type => Name(type) != FilterAttribute).SelectMany(Settable).Distinct().Order(),
        Rows("docs/attributes.md", "property").SelectMany(Names).Concat(Rows("docs/attributes.md", "activation").SelectMany(Arguments))
            .Concat(from step in Steps from limit in Limits select $"{step}Activation{limit}").Order());

    [Fact]
    public void Every_property_of_a_filter_is_in_filters() => Assert.Equal(
        Settable(Attributes.Single(type => Name(type) == FilterAttribute)).Order(), Rows("docs/filters.md", "property").SelectMany(Names).Order());

    [Theory]
    [InlineData("Activation", "docs/attributes.md", "activation")]
    [InlineData("Padding", "docs/layouts.md", "padding")]
    public void Every_word_has_a_row(string words, string page, string table) => Assert.Equal(
        Enum.GetNames(Library.GetType("SepConvGen." + words, throwOnError: true)!).Order(), Rows(page, table).SelectMany(Names).Order());

    private static string Name(Type attribute) => attribute.Name[..^Suffix.Length];

    private static IEnumerable<string> Settable(Type type) => type.GetProperties().Where(property => property.SetMethod is { IsPublic: true }).Select(property => property.Name);

    /// <summary>The rows of the table whose first column has this head.</summary>
    private static IEnumerable<string[]> Rows(string page, string head) => Pages.Of(page).Prose
        .SkipWhile(line => !line.StartsWith($"| {head} |", StringComparison.Ordinal))
        .Skip(2)
        .TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Split('|'));

    /// <summary>The names in the first column, without their parameters.</summary>
    private static IEnumerable<string> Names(string[] row) => Code().Matches(row[1]).Select(code => code.Groups[1].Value);

    /// <summary>The properties in the third.</summary>
    private static IEnumerable<string> Arguments(string[] row) => Code().Matches(row[3]).Select(code => code.Groups[1].Value).Where(name => char.IsUpper(name[0]));

    [GeneratedRegex(@"`(\w+)[^`]*`")]
    private static partial Regex Code();
}
