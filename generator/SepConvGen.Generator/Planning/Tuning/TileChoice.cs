namespace SepConvGen.Generator.Planning;

/// <summary>The tile that one step of a kernel is to have on an instruction set: the planner's own, or one to be tried in its place.</summary>
/// <param name="Set">The instruction set.</param>
/// <param name="Step">The step, counted from 0.</param>
internal abstract record TileChoice(InstructionSet Set, int Step)
{
    /// <summary>Such as "3x4x1 inputs" or "14x2": without spaces around numbers and commas, for tables.</summary>
    public abstract string Name { get; }
}

/// <summary>The tile that does most of the work of a depthwise step.</summary>
internal sealed record DepthwiseChoice(InstructionSet Set, int Step, DepthwiseTile Tile) : TileChoice(Set, Step)
{
    /// <summary>Rows × columns × vectors, the pixels that a column joins, and the order of the multiply-adds.</summary>
    public override string Name
    {
        get
        {
            string joined = Tile.JoinedPixels == 1 ? "" : $" joined {Tile.JoinedPixels}";
            string order = Tile.SlidesAlong ? "sliding along" : Tile.KernelRows == TapLoop.Sliding ? "sliding" : Tile.Order switch
            {
                TapOrder.Taps => "taps",
                TapOrder.KernelRows => "kernel rows",
                _ => "inputs",
            };
            return $"{Tile.Rows}x{Tile.Columns}x{Tile.Vectors}{joined} {order}";
        }
    }
}

/// <summary>The highest tile of a product, under its first panel.</summary>
/// <param name="Set">The instruction set.</param>
/// <param name="Step">The step, counted from 0.</param>
/// <param name="Pixels">Pixels.</param>
/// <param name="Vectors">Vectors of a panel of outputs. Other panels, of the vectors that are left, keep the planner's heights.</param>
internal sealed record ProductChoice(InstructionSet Set, int Step, int Pixels, int Vectors) : TileChoice(Set, Step)
{
    /// <summary>Pixels × vectors.</summary>
    public override string Name => $"{Pixels}x{Vectors}";
}
