using Shared;

namespace ImageFilters.Effects;

/// <summary>An effect on one image, with all its memory.</summary>
/// <param name="Result">The picture that shows what it has computed.</param>
/// <param name="Run">Computes it; as often as one likes.</param>
internal sealed record Work(Func<Image> Result, Action Run);
