using System;
using System.Collections.Generic;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>How a pointwise step runs whose outputs do not fill vectors: strips of pixels are brought into planes, and vectors hold neighbouring pixels.</summary>
/// <param name="Spec">What it computes.</param>
/// <param name="Tiles">What is computed at once.</param>
/// <param name="InputStride">Elements from a pixel of the input to the next.</param>
/// <param name="Type">What planes hold.</param>
internal sealed record PlanarPointwise(PointwiseSpec Spec, PlanarTiles Tiles, int InputStride, ElementType Type) : StagePlan
{
    public override StepSpec Step => Spec;

    public override IEnumerable<int> SumLanes => [Tiles.Lanes];

    /// <summary>Whether something is added to its results, which stands in planes too.</summary>
    public bool Adds { get; init; }

    public override int ResultStride => Spec.OutputStride;

    /// <summary>What a reader calls the positions of the output.</summary>
    public string Unit { get; init; } = "pixel";

    /// <summary>Elements from a plane to the next.</summary>
    public int Plane => Tiles.Plane(behind: 0, Type);

    /// <summary>The plan of a step; null where outputs as lanes are faster, or results do not lie densely.</summary>
    /// <param name="spec">The step.</param>
    /// <param name="image">What is known of the images.</param>
    /// <param name="inputStride">Elements from a pixel of the input to the next.</param>
    /// <param name="adds">Whether something is added to its results.</param>
    /// <param name="set">The instruction set.</param>
    public static PlanarPointwise? Of(PointwiseSpec spec, ImageSpec image, int inputStride, bool adds, InstructionSet set)
    {
        if (set.IsScalar || !spec.ResultsAreDense || Math.Max(spec.InputChannels, inputStride) > PlanarTiles.Near)
        {
            return null;
        }

        PlanarTiles tiles = PlanarTiles.Of(spec.OutputChannels, spec.InputChannels, width: null, set);
        int? pixels = image is { HasBatch: false, Height: int height, Width: int width } ? Math.Max(height * width, 1) : null;
        return tiles.IsFaster(ProductPlanner.Plan(spec.InputChannels, spec.OutputChannels, groups: 1, buffered: false, set), taps: 1, pixels, row: 0, set) ? new(spec, tiles, inputStride, set.Element.Stored) { Adds = adds } : null;
    }
}
