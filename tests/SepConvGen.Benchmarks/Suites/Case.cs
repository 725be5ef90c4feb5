using System.Text.Json.Serialization;

namespace SepConvGen.Benchmarks.Suites;

/// <summary>A case of a suite: something that several implementations compute.</summary>
internal abstract record Case
{
    /// <summary>The means of a suite are taken in each group by itself.</summary>
    public string Group { get; init; } = "";

    /// <summary>As in tables and in the CSV file.</summary>
    [JsonIgnore]
    public abstract string Name { get; }

    /// <summary>Floating-point operations: 2 a multiply-add of the definition, taps outside the image included.</summary>
    [JsonIgnore]
    public abstract double Operations { get; }
}
