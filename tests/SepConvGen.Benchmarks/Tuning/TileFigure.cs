extern alias generator;

using System.Globalization;
using generator::SepConvGen.Generator.Planning;
using SepConvGen.Benchmarks.Measuring;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Tuning;

/// <summary>The times of a layer with one of its tiles.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Step">What the step is called that has the tile.</param>
/// <param name="Candidate">The tile.</param>
/// <param name="Times">How long a call took.</param>
internal sealed record TileFigure(Layer Layer, string Step, TileCandidate Candidate, Times Times)
{
    public TileRow Row(string suite, Tier tier)
    {
        TileBudget budget = Candidate.Budget;
        double speed = Layer.Operations / Times.Median;
        return new(
            suite,
            Layer.Name,
            Step,
            Candidate.Choice.Name,
            budget.Sums,
            budget.Weights,
            budget.Inputs,
            budget.Registers,
            budget.MultiplyAdds,
            budget.Loads,
            budget.IsBoundByLoads ? "loads" : "multiply-adds",
            Times.Least * 1e6,
            Times.Median * 1e6,
            speed / 1e9,
            speed / tier.Peak.Best,
            Candidate.IsOwn,
            tier.Name,
            Machine.Processor,
            DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
