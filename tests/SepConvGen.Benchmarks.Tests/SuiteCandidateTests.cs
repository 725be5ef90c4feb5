extern alias generator;

using System.Collections.Concurrent;
using generator::SepConvGen.Generator.Planning;
using generator::SepConvGen.Generator.Specs;
using SepConvGen.Benchmarks.Suites;
using SepConvGen.Benchmarks.Tuning;

namespace SepConvGen.Benchmarks.Tests;

/// <summary>The tiles that the tuner would time, for every layer of every suite on every instruction set.</summary>
public sealed class SuiteCandidateTests
{
    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<LayerCandidates>>> Known = [];

    public static TheoryData<string> Suites => [.. Suite.Names.Where(name => Suite.Load(name).Layers.Count > 0)];

    [Theory]
    [MemberData(nameof(Suites))]
    public void The_planners_own_tile_is_the_first_of_a_step(string suite) => ForAll(suite, (spec, set, candidates) =>
    {
        KernelPlan plan = KernelPlan.Of(spec, set);
        for (int step = 0; step < spec.Steps.Count; step++)
        {
            TileCandidate[] tiles = [.. candidates.Where(candidate => candidate.Choice.Step == step)];
            Assert.Equal(TileCandidates.Own(plan, step), tiles.FirstOrDefault()?.Choice);
            Assert.Equal(tiles.Take(1), tiles.Where(tile => tile.IsOwn));
            Assert.Equal(tiles.Length, tiles.DistinctBy(tile => tile.Choice).Count());
        }
    });

    [Theory]
    [MemberData(nameof(Suites))]
    public void A_choice_reaches_the_plan_and_no_other_step(string suite) => ForAll(suite, (spec, set, candidates) =>
    {
        KernelPlan own = KernelPlan.Of(spec, set);
        foreach (TileCandidate candidate in candidates)
        {
            KernelPlan plan = KernelPlan.Of(spec, set, choice: candidate.Choice);
            for (int step = 0; step < spec.Steps.Count; step++)
            {
                Assert.Equal(step == candidate.Choice.Step ? candidate.Choice : TileCandidates.Own(own, step), TileCandidates.Own(plan, step));
            }
        }
    });

    [Theory]
    [MemberData(nameof(Suites))]
    public void The_planners_own_choice_is_the_plan_that_users_get(string suite) => ForAll(suite, (spec, set, candidates) =>
    {
        foreach (TileCandidate candidate in candidates.Where(candidate => candidate.IsOwn))
        {
            Assert.Equal(Tiles(KernelPlan.Of(spec, set)), Tiles(KernelPlan.Of(spec, set, choice: candidate.Choice)));
        }
    });

    // A block is a number of the highest tiles that there could be; of a known size some are left out, and a choice says what remains.
    private static StagePlan[] Tiles(KernelPlan plan) => [.. plan.Stages.Select(stage => stage is PointwisePlan pointwise ? pointwise with { BlockPixels = 0 } : stage)];

    [Theory]
    [MemberData(nameof(Suites))]
    public void A_choice_for_one_instruction_set_leaves_the_others_alone(string suite) => ForAll(suite, (spec, set, candidates) =>
    {
        foreach (InstructionSet other in InstructionSet.Of(InstructionSets.All).Where(other => other != set))
        {
            Assert.All(candidates.Take(1), candidate => Assert.Equal(KernelPlan.Of(spec, other), KernelPlan.Of(spec, other, choice: candidate.Choice)));
        }
    });

    [Theory]
    [MemberData(nameof(Suites))]
    public void Tiles_fit_the_registers(string suite) => ForAll(suite, (_, _, candidates) => Assert.All(
        candidates.Where(candidate => !candidate.IsOwn),
        candidate => Assert.True(candidate.Budget.Sums + candidate.Budget.Weights + candidate.Budget.Inputs <= candidate.Budget.Registers, candidate.ToString())));

    [Theory]
    [MemberData(nameof(Suites))]
    public void A_layer_has_no_more_tiles_than_can_be_timed(string suite) => ForAll(suite, (spec, set, candidates) =>
        Assert.True(candidates.Count <= 200, $"{candidates.Count} for {spec.First} on {set.Title}"));

    private static void ForAll(string suite, Action<KernelSpec, InstructionSet, IReadOnlyList<TileCandidate>> check)
    {
        foreach (LayerCandidates layer in Known.GetOrAdd(suite, name => new(() => [.. Layers(name)])).Value)
        {
            check(layer.Spec, layer.Set, layer.Candidates);
        }
    }

    private static IEnumerable<LayerCandidates> Layers(string suite) =>
        from spec in LayerTiles.Specs(Suite.Load(suite).Layers)
        from set in InstructionSet.Of(InstructionSets.All)
        select new LayerCandidates(spec, set, [.. TileCandidates.Of(spec, set)]);

    private sealed record LayerCandidates(KernelSpec Spec, InstructionSet Set, IReadOnlyList<TileCandidate> Candidates);
}
