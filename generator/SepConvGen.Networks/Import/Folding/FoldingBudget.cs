using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Import.Folding;

/// <summary>Bounds what is evaluated of constants, so that a small file cannot make large ones.</summary>
/// <param name="fileBytes">Bytes of the model's file.</param>
internal sealed class FoldingBudget(int fileBytes)
{
    private readonly long largest = (1L << 20) + fileBytes;
    private long left = (1L << 22) + (4L * fileBytes);

    /// <summary>Takes what a result of so many elements out of so many costs.</summary>
    public void Take(long results, long operands)
    {
        left -= results + operands;
        if (results > largest || left < 0)
        {
            throw new NetworkException("The model computes constants that are far larger than itself.");
        }
    }
}
