namespace SepConvGen.Generator.Planning;

/// <summary>What any tile takes, and what it does in a round of its innermost loop, in vectors.</summary>
/// <param name="Sums">Registers that hold sums.</param>
/// <param name="Weights">Registers that hold weights.</param>
/// <param name="Inputs">Registers that hold inputs.</param>
/// <param name="Registers">Registers of the instruction set.</param>
/// <param name="MultiplyAdds">Multiply-adds of a round.</param>
/// <param name="Loads">Loads of a round.</param>
internal sealed record TileBudget(int Sums, int Weights, int Inputs, int Registers, int MultiplyAdds, int Loads)
{
    /// <summary>Whether loads bound it, not multiply-adds.</summary>
    public bool IsBoundByLoads => Loads > MultiplyAdds;

    public static TileBudget Of(DepthwiseBudget budget) => new(
        budget.Registers.Sums, budget.Registers.Weights, budget.Registers.Inputs, budget.Registers.Available, budget.MultiplyAdds, budget.Loads);

    public static TileBudget Of(ProductBudget budget) => new(budget.Sums, budget.Weights, budget.Inputs, budget.Registers, budget.MultiplyAdds, budget.Feeds);
}
