using System.Globalization;
using SepConvGen.Generator.Emission;

namespace SepConvGen.Tool.Records;

/// <summary>How a step runs on an instruction set.</summary>
internal sealed record StageRecord(RecordSection Section)
{
    /// <summary>The form: "tiles", "pixels", "rows", "known", "any", "interior", "steps", "parts", "sweep", "planar", "planes", "spread", "filter", "loops".</summary>
    public string Form => Section.Name;

    /// <summary>It for rows of so many outputs: short ones may have a form of their own.</summary>
    public StageRecord For(int width) => Section.Inner("short") is (long most, { } section) && width <= most ? new(section) : this;

    /// <summary>Panels of a matrix product; none for others.</summary>
    public IReadOnlyList<PanelRecord> Panels { get; } =
        [.. (Section.Value("panels") ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries).Select(PanelRecord.Of)];

    /// <summary>Groups of a matrix product.</summary>
    public int Groups => (int)(Section.Number("groups") ?? 1);

    /// <summary>How often all inputs of a group pass by.</summary>
    public int Passes => Math.Max(Panels.Sum(panel => panel.Repeat), 1);

    /// <summary>Vectors of the main tile, and lanes of one.</summary>
    public (int Vectors, int Lanes) Vector => Section.Value("v") is not null
        ? ((int)Section.Numbers("v")[0], (int)Section.Numbers("v")[1])
        : (Panels.Count > 0 ? Panels[0].Vectors : 1, (int)(Section.Number("lanes") ?? 1));

    /// <summary>Multiply-adds of vectors in a round of the main tile; null where the record has none.</summary>
    public long? Adds => Section.Number("adds");

    /// <summary>What feeds them: loads, or shuffles where those share a port with them.</summary>
    public long? Feeds => Section.Number("loads") ?? Section.Number("shuffles");

    /// <summary>Whether they are shuffles.</summary>
    public bool IsFedByShuffles => Section.Value("shuffles") is not null;

    /// <summary>Registers that are used, and those that there are; null where the compiler chooses.</summary>
    public (int Used, int Available)? Registers => Section.Value("use") is null
        ? null
        : ((int)Section.Numbers("use").SkipLast(1).Sum(), (int)Section.Numbers("use")[^1]);
}

/// <summary>A run of equal panels of outputs.</summary>
/// <param name="Vectors">Vectors of a panel.</param>
/// <param name="IsHalved">Whether two pixels share the last one.</param>
/// <param name="Repeat">How many panels.</param>
/// <param name="Tiles">Tiles, the highest first.</param>
internal sealed record PanelRecord(int Vectors, bool IsHalved, int Repeat, IReadOnlyList<PanelTile> Tiles)
{
    /// <summary>Halves of vectors that a pixel takes.</summary>
    public int Halves => (2 * Vectors) - (IsHalved ? 1 : 0);

    public static PanelRecord Of(string text)
    {
        string[] parts = text.Split(':');
        string[] size = parts[0].Split('x');
        int vectors = int.Parse(size[0].TrimEnd('h'), CultureInfo.InvariantCulture);
        int repeat = int.Parse(size[1], CultureInfo.InvariantCulture);
        return new(vectors, size[0].EndsWith('h'), repeat, parts.Length == 1 ? [] : [.. parts[1].Split(',').Select(PanelTile.Of)]);
    }
}

/// <summary>A tile of a panel.</summary>
/// <param name="Pixels">Pixels.</param>
/// <param name="Repeats">Whether whole ones stand side by side.</param>
/// <param name="Overlaps">Whether one may overlap the one before it.</param>
internal sealed record PanelTile(int Pixels, bool Repeats, bool Overlaps)
{
    public static PanelTile Of(string text) =>
        new(int.Parse(text.TrimEnd('r', 'o'), CultureInfo.InvariantCulture), text.Contains('r', StringComparison.Ordinal), text.EndsWith('o'));
}
