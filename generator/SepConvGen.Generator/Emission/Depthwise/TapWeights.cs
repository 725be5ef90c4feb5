namespace SepConvGen.Generator.Emission;

/// <summary>The weights of a tap.</summary>
/// <param name="Name">What their registers are named after.</param>
/// <param name="Index">How many taps they are behind the reference.</param>
internal sealed record TapWeights(string Name, int Index);
