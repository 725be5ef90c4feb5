namespace SepConvGen.Generator.Emission;

/// <summary>Where a tile starts in its row.</summary>
/// <param name="Text">The output column.</param>
/// <param name="Factor">The same, as a factor of a product; "" for the first column.</param>
internal readonly record struct ColumnPosition(string Text, string Factor)
{
    /// <summary>The first column of the row.</summary>
    public static ColumnPosition First => new("0", "");

    /// <summary>The column that a variable holds.</summary>
    public static ColumnPosition Variable(string name) => new(name, name);

    /// <summary>The column that a difference says.</summary>
    public static ColumnPosition Difference(string from, int columns) => new($"{from} - {columns}", $"({from} - {columns})");
}
