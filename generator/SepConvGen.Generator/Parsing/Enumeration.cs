using System.Collections.Generic;
using System.Linq;

namespace SepConvGen.Generator.Parsing;

/// <summary>Things in a sentence.</summary>
internal static class Enumeration
{
    /// <summary>Several of them: "a, b and c".</summary>
    public static string Of(IReadOnlyList<string> things) => $"{string.Join(", ", things.Take(things.Count - 1))} and {things[things.Count - 1]}";
}
