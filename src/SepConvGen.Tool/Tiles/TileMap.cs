using SepConvGen.Runtime;

namespace SepConvGen.Tool.Tiles;

/// <summary>What a tile is for.</summary>
internal enum TileRole
{
    /// <summary>The main tile, all taps inside the image.</summary>
    Interior,

    /// <summary>Some output of it has taps outside the image.</summary>
    Edge,

    /// <summary>What the main tiles leave: a smaller tile, or one that does outputs again that others did.</summary>
    Tail,
}

/// <summary>A rectangle of outputs that are computed at once.</summary>
/// <param name="Row">Its first row.</param>
/// <param name="Column">Its first column.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Role">What it is for.</param>
internal sealed record DrawnTile(int Row, int Column, int Rows, int Columns, TileRole Role)
{
    /// <summary>Whether it is the rest of a run of pixels that began in a row above.</summary>
    public bool Continues { get; init; }
}

/// <summary>The tiles of a step over the image that it makes, in the order in which they are computed.</summary>
/// <param name="height">Rows of the image.</param>
/// <param name="width">Columns of the image.</param>
/// <param name="main">Outputs of the main tile; fewer are a tail.</param>
/// <param name="rows">The window downwards; null where each output has one input row.</param>
/// <param name="columns">The window to the right.</param>
internal sealed class TileMap(int height, int width, int main, Axis? rows, Axis? columns)
{
    private readonly List<DrawnTile> tiles = [];
    private readonly int[,] counts = new int[height, width];

    /// <summary>Rows of the image.</summary>
    public int Height => height;

    /// <summary>Columns of the image.</summary>
    public int Width => width;

    /// <summary>The tiles.</summary>
    public IReadOnlyList<DrawnTile> Tiles => tiles;

    /// <summary>Whether the kernel computes just these; otherwise they show the order only.</summary>
    public bool IsExact { get; init; } = true;

    /// <summary>How often an output is computed.</summary>
    public int CountOf(int row, int column) => counts[row, column];

    /// <summary>Outputs that are computed more than once.</summary>
    public int Repeated => counts.Cast<int>().Count(count => count > 1);

    /// <summary>Adds a rectangle.</summary>
    public void Add(int row, int column, int rowCount, int columnCount)
    {
        bool repeats = Paint(row, column, rowCount, columnCount);
        TileRole role = IsOutside(rows, row, rowCount) || IsOutside(columns, column, columnCount) ? TileRole.Edge
            : repeats || rowCount * columnCount < main ? TileRole.Tail
            : TileRole.Interior;
        tiles.Add(new(row, column, rowCount, columnCount, role));
    }

    /// <summary>Adds a run of pixels, in the order of the rows, which may go on in the next rows.</summary>
    /// <param name="row">The row that pixels are counted from.</param>
    /// <param name="column">The first column of the rows that they are in.</param>
    /// <param name="across">Columns of these rows.</param>
    /// <param name="first">The first pixel.</param>
    /// <param name="count">Pixels.</param>
    public void AddRun(int row, int column, int across, int first, int count)
    {
        List<(int Row, int Column, int Columns)> pieces = [];
        for (int at = first; at < first + count;)
        {
            int columns = Math.Min(across - (at % across), first + count - at);
            pieces.Add((row + (at / across), column + (at % across), columns));
            at += columns;
        }

        bool repeats = pieces.Aggregate(false, (repeated, piece) => Paint(piece.Row, piece.Column, 1, piece.Columns) || repeated);
        TileRole role = repeats || count < main ? TileRole.Tail : TileRole.Interior;
        tiles.AddRange(pieces.Select((piece, index) => new DrawnTile(piece.Row, piece.Column, 1, piece.Columns, role) { Continues = index > 0 }));
    }

    private bool Paint(int row, int column, int rowCount, int columnCount)
    {
        bool repeats = false;
        for (int y = row; y < row + rowCount; y++)
        {
            for (int x = column; x < column + columnCount; x++)
            {
                repeats |= counts[y, x]++ > 0;
            }
        }

        return repeats;
    }

    private static bool IsOutside(Axis? axis, int first, int count) => axis is { } window && (first < window.InteriorStart || first + count > window.InteriorEnd);
}
