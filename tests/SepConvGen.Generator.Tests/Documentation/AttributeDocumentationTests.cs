extern alias library;

using System.Reflection;
using System.Xml.Linq;
using SepConvGen.Generator.Parsing;
using SepConvGen.Generator.Specs;
using Xunit;

namespace SepConvGen.Generator.Tests.Documentation;

/// <summary>What IntelliSense shows of an attribute: the table of the parameters that its methods can take.</summary>
public class AttributeDocumentationTests
{
    private static readonly XDocument Library =
        XDocument.Load(Path.ChangeExtension(typeof(library::SepConvGen.KernelAttribute).Assembly.Location, ".xml"));

    public static TheoryData<string> Kinds => [.. KernelKind.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_parameter_is_listed_with_its_type(string name)
    {
        KernelKind kind = Kind(name);

        Assert.Equal(
            kind.Roles.Select(role => Declaration(kind, role)).Order(StringComparer.Ordinal),
            Items(kind).SelectMany(Declarations).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_is_described_as_optional_exactly_if_it_is(string name)
    {
        KernelKind kind = Kind(name);

        foreach (ParameterRole role in kind.Roles)
        {
            XElement item = Items(kind).Single(item => Declarations(item).Contains(Declaration(kind, role)));
            bool required = kind.Required.Contains(role) || kind.Sizes.Contains(role) || role.IsSlope();
            string description = item.Element("description")!.Value;
            Assert.True(required != description.Contains("optional", StringComparison.Ordinal), $"{role}: {description}");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_property_states_its_default_its_limits_and_what_reports_them(string name)
    {
        Type attribute = typeof(library::SepConvGen.KernelAttribute).Assembly.GetType(Kind(name).MetadataName)!;
        foreach (PropertyInfo property in attribute.GetProperties().Where(property => property.CanWrite))
        {
            string text = Library.Descendants("member").Single(member => member.Attribute("name")!.Value == $"P:{property.DeclaringType!.FullName}.{property.Name}").Value;
            Assert.True(text.Contains("required", StringComparison.Ordinal) || text.Contains("unless stated", StringComparison.OrdinalIgnoreCase), $"{property.Name}: no default in «{text}»");
            Assert.True(text.Contains("SCG0", StringComparison.Ordinal), $"{property.Name}: no diagnostic in «{text}»");
            if (LimitOf(property) is { } limit)
            {
                Assert.True(text.Contains(FormattableString.Invariant($"{limit.Least} to {limit.Most:N0}"), StringComparison.Ordinal), $"{property.Name}: no limits in «{text}»");
            }
        }
    }

    private static Limit? LimitOf(PropertyInfo property) => property.PropertyType != typeof(int) ? null : property.Name switch
    {
        "Height" or "Width" => Limit.Image,
        "Channels" => Limit.FilterChannels,
        _ when property.Name.StartsWith("Pad", StringComparison.Ordinal) => Limit.Pad,
        _ when property.Name.StartsWith("Stride", StringComparison.Ordinal) || property.Name.StartsWith("Dilation", StringComparison.Ordinal) => Limit.Step,
        _ => Limit.Channels,
    };

    private static KernelKind Kind(string name) => KernelKind.All.Single(kind => kind.Name == name);

    private static IEnumerable<XElement> Items(KernelKind kind) =>
        Library.Descendants("member").Single(member => member.Attribute("name")!.Value == $"T:{kind.MetadataName}")
            .Descendants("list").Single().Elements("item");

    private static IEnumerable<string> Declarations(XElement item) => item.Element("term")!.Elements("c").Select(code => code.Value);

    /// <summary>The parameter as the table states it; the samples of filters are of any type.</summary>
    private static string Declaration(KernelKind kind, ParameterRole role) => kind.TypeOf(role) switch
    {
        ParameterType.ReadOnlySamples => $"ReadOnlySpan<T> {role.Name()}",
        ParameterType.Samples => $"Span<U> {role.Name()}",
        ParameterType type => role.Declaration(type, ElementType.Single),
    };
}
