using System.Globalization;
using ImageFilters.Effects;
using Shared;

namespace ImageFilters;

/// <summary>A photograph, and what all effects have made of it.</summary>
/// <param name="Photo">The photograph.</param>
/// <param name="File">Its PNG file.</param>
/// <param name="Pictures">In the order of <see cref="Effect.All"/>.</param>
internal sealed record Gallery(Photo Photo, string File, IReadOnlyList<Picture> Pictures)
{
    /// <summary>Filters a photograph, writes all pictures, and prints the times.</summary>
    public static Gallery Make(Photo photo, string folder)
    {
        Console.WriteLine(photo.Title);
        string original = $"{photo.Name}.png";
        Png.Write(Path.Combine(folder, original), photo.Image);
        List<Picture> pictures = [];
        foreach (Effect effect in Effect.All)
        {
            Work work = effect.Prepare(photo.Image);
            Times times = Clock.Measure(work.Run);
            Image result = work.Result();
            Picture picture = new(effect, $"{photo.Name}-{effect.FileName}.png", result.Width, result.Height, times.Median, photo.Megapixels / times.Median);
            Png.Write(Path.Combine(folder, picture.File), result);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {effect.Title,-16} {picture.Seconds * 1e3,7:F3} ms {picture.Speed,7:N0} megapixels/s  {picture.File}"));
            pictures.Add(picture);
        }

        return new(photo, original, pictures);
    }
}
