extern alias generator;

using generator::SepConvGen.Generator;
using generator::SepConvGen.Generator.Emission;
using generator::SepConvGen.Generator.Planning;
using generator::SepConvGen.Generator.Specs;
using SepConvGen.Benchmarks.Compilation;
using SepConvGen.Benchmarks.Measuring;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Tuning;

/// <summary>The tiles that a layer could have on a tier, and a kernel with each of them.</summary>
internal sealed class LayerTiles
{
    private readonly Layer layer;
    private readonly Tier tier;

    public LayerTiles(Layer layer, Tier tier)
    {
        this.layer = layer;
        this.tier = tier;
        Set = InstructionSet.Of(InstructionSets.All).Single(set => set.Suffix == tier.Suffix);
        Spec = Specs([layer])[0];
        Candidates = [.. TileCandidates.Of(Spec, Set)];
    }

    /// <summary>What the tier's plan knows of it.</summary>
    public InstructionSet Set { get; }

    /// <summary>The layer as the generator sees it.</summary>
    public KernelSpec Spec { get; }

    /// <summary>The tiles, step by step; none where there is nothing to choose.</summary>
    public IReadOnlyList<TileCandidate> Candidates { get; }

    /// <summary>What a reader calls the step that a tile belongs to.</summary>
    public string StepName(TileCandidate candidate) => Spec.Steps[candidate.Choice.Step].Operands.Scope;

    /// <summary>The kernels, one for each candidate, in their order.</summary>
    public GeneratedAssembly Compile()
    {
        Dictionary<string, TileChoice> choices = Candidates.Index().ToDictionary(one => KernelSource.Name(one.Index), one => one.Item.Choice);
        SepConvGenerator generator = new((kernel, sets) => KernelEmitter.Emit(kernel, sets, choices[kernel.Method.Name]));
        return new([.. Candidates.Select(_ => layer)], tier, generator: generator);
    }

    /// <summary>Layers as the generator sees them.</summary>
    public static IReadOnlyList<KernelSpec> Specs(IReadOnlyList<Layer> layers)
    {
        Dictionary<string, KernelSpec> specs = [];
        SepConvGenerator parser = new((kernel, _) =>
        {
            specs[kernel.Method.Name] = kernel.Spec;
            return "";
        });
        Compilations.Driver(nameof(InstructionSet.Scalar), parser).RunGenerators(Compilations.Create(KernelSource.Of(layers)));
        return [.. layers.Select((_, index) => specs[KernelSource.Name(index)])];
    }
}
