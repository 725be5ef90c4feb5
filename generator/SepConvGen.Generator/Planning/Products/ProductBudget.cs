namespace SepConvGen.Generator.Planning;

/// <summary>The vector registers of a tile or a sweep, and what a round of its innermost loop costs.</summary>
/// <param name="Sums">Registers that hold sums.</param>
/// <param name="Weights">Registers that hold weights.</param>
/// <param name="Inputs">Registers that hold inputs.</param>
/// <param name="Registers">Registers of the instruction set.</param>
/// <param name="Channels">Input channels of a round of a tile; those of a group in a sweep.</param>
/// <param name="MultiplyAdds">Multiply-adds of a round.</param>
/// <param name="Feeds">What brings its inputs and weights: loads; in a sweep, the shuffles of a column.</param>
/// <param name="Bound">What a round waits for.</param>
internal sealed record ProductBudget(int Sums, int Weights, int Inputs, int Registers, int Channels, int MultiplyAdds, int Feeds, ProductBound Bound)
{
    /// <summary>Registers that are taken at once.</summary>
    public int Used => Sums + Weights + Inputs;

    /// <summary>
    /// That of a tile, in a round of its loop over inputs. All instruction sets here can load as often in a cycle as they multiply;
    /// multiply-adds that read an element of a vector take a vector of inputs a load.
    /// </summary>
    /// <param name="pixels">Pixels of the tile.</param>
    /// <param name="vectors">Vectors of outputs.</param>
    /// <param name="run">Inputs that are neighbours.</param>
    /// <param name="set">The instruction set.</param>
    /// <param name="isHalved">Whether two pixels share the last vector, and with it a mask and a register for the input of each.</param>
    public static ProductBudget OfTile(int pixels, int vectors, int run, InstructionSet set, bool isHalved = false)
    {
        int channels = set.MemoryOperands || run < set.Lanes ? 1 : set.Lanes;
        int sums = (pixels * vectors) - (isHalved ? pixels / 2 : 0);
        int adds = channels * sums;
        int loads = (channels * vectors) + pixels;
        return new(sums, vectors, isHalved ? 3 : set.MemoryOperands ? 1 : pixels, set.Registers, channels, adds, loads, loads <= adds ? ProductBound.MultiplyAdds : ProductBound.Loads);
    }

    /// <summary>That of a sweep, in a column of inputs. Shuffles share a port with the multiply-adds.</summary>
    /// <param name="sums">Sums of a kernel row and output row.</param>
    /// <param name="sumRows">Rows of sums.</param>
    /// <param name="rows">Input rows.</param>
    /// <param name="adds">Multiply-adds of a row of sums.</param>
    /// <param name="shuffles">Shuffles of an input row.</param>
    /// <param name="channels">Input channels of a group.</param>
    /// <param name="set">The instruction set.</param>
    public static ProductBudget OfSweep(int sums, int sumRows, int rows, int adds, int shuffles, int channels, InstructionSet set) =>
        new(sumRows * sums, 1, rows, set.Registers, channels, adds * sumRows, shuffles * rows, shuffles * rows < adds * sumRows ? ProductBound.MultiplyAdds : ProductBound.Shuffles);
}

/// <summary>What a loop waits for.</summary>
internal enum ProductBound
{
    MultiplyAdds,
    Loads,
    Shuffles,
}
