using Shared;

namespace ImageFilters;

/// <summary>A photograph and its name.</summary>
internal sealed record Photo(string Name, Image Image)
{
    public string Title => $"{Name}, {Image.Width} × {Image.Height}, {(Image.Channels == 1 ? "grey" : "RGB")}";

    public double Megapixels => Image.Width * Image.Height / 1e6;

    public static Photo Read(string path) => new(Path.GetFileNameWithoutExtension(path), Netpbm.Read(path));
}
