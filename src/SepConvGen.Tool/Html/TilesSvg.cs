using System.Text;
using SepConvGen.Tool.Tiles;

namespace SepConvGen.Tool.Html;

/// <summary>The tiles of a step over its image, coloured by what they are for.</summary>
internal static class TilesSvg
{
    private const double Widest = 420;
    private const double LargestPixel = 14;
    private const double LeastPixel = 1.5;

    // What is left free between two tiles, as a part of a pixel.
    private const double Gap = 0.12;

    /// <summary>The drawing: a path for each role.</summary>
    public static string Of(TileMap map)
    {
        double pixel = Math.Clamp(Widest / map.Width, LeastPixel, LargestPixel);
        (double width, double height) = (map.Width * pixel, map.Height * pixel);
        StringBuilder text = new();
        text.Append($"<svg class=\"tiles\" width=\"{Svg.Number(width)}\" height=\"{Svg.Number(height)}\" viewBox=\"0 0 {map.Width} {map.Height}\" preserveAspectRatio=\"none\" role=\"img\">");
        foreach (IGrouping<TileRole, DrawnTile> role in map.Tiles.GroupBy(tile => tile.Role).OrderBy(role => role.Key))
        {
            text.Append($"<path class=\"{Name(role.Key)}\" d=\"");
            foreach (DrawnTile tile in role)
            {
                text.Append($"M{Svg.Number(tile.Column + Gap)} {Svg.Number(tile.Row + Gap)}h{Svg.Number(tile.Columns - (2 * Gap))}v{Svg.Number(tile.Rows - (2 * Gap))}h-{Svg.Number(tile.Columns - (2 * Gap))}z");
            }

            text.Append("\"/>");
        }

        return text.Append("</svg>").ToString();
    }

    /// <summary>A role as the page calls it, and its colour's name.</summary>
    public static string Name(TileRole role) => role switch
    {
        TileRole.Interior => "interior",
        TileRole.Edge => "edge",
        _ => "tail",
    };
}
