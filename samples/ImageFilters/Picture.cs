using ImageFilters.Effects;

namespace ImageFilters;

/// <summary>What an effect has made of a photograph.</summary>
/// <param name="Effect">The effect.</param>
/// <param name="File">The PNG file.</param>
/// <param name="Width">Its pixels across.</param>
/// <param name="Height">Its pixels downwards.</param>
/// <param name="Seconds">The median of the runs.</param>
/// <param name="Speed">Megapixels of the photograph a second.</param>
internal sealed record Picture(Effect Effect, string File, int Width, int Height, double Seconds, double Speed);
