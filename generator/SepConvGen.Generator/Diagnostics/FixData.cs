using System.Collections.Immutable;

namespace SepConvGen.Generator.Diagnostics;

/// <summary>What a diagnostic tells its code fix, which need not read messages then.</summary>
internal static class FixData
{
    /// <summary>A parameter as it should be declared: "ReadOnlySpan&lt;float&gt; filter".</summary>
    public const string Declaration = nameof(Declaration);

    /// <summary>The name that was meant.</summary>
    public const string Rename = nameof(Rename);

    /// <summary>Arguments of the attribute, with commas between them: "ActivationMin = 0f, ActivationMax = 6f".</summary>
    public const string Arguments = nameof(Arguments);

    /// <summary>One entry.</summary>
    public static ImmutableDictionary<string, string?> Of(string key, string value) => ImmutableDictionary<string, string?>.Empty.Add(key, value);
}
