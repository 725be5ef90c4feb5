using System;
using System.Collections.Generic;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>
/// How a pointwise step of few channels runs: a vector holds the results of several neighbouring pixels, and a shuffle spreads each
/// input over the lanes of its pixel.
/// </summary>
/// <param name="Spec">What it computes.</param>
/// <param name="Lanes">Lanes of a vector.</param>
/// <param name="Pixels">Pixels of a vector.</param>
/// <param name="Vectors">Vectors that are computed at once.</param>
internal sealed record SpreadPlan(PointwiseSpec Spec, int Lanes, int Pixels, int Vectors) : StagePlan
{
    // Sums that wait for each other, and the inputs beside them: with the weights of 8 inputs, 16 of 32 registers.
    private const int AtOnce = 4;

    // Multiply-adds of an input that the pixels of a vector would take one by one: fewer are not worth a shuffle.
    private const int LeastSaved = 4;

    public override StepSpec Step => Spec;

    public override IEnumerable<int> SumLanes => [Lanes];

    public override int ResultStride => Spec.OutputChannels;

    /// <summary>What a reader calls the positions of the output.</summary>
    public string Unit { get; init; } = "pixel";

    /// <summary>Lanes that hold results.</summary>
    public int Results => Pixels * Spec.OutputChannels;

    /// <summary>Lanes that hold inputs, as they are loaded.</summary>
    public int Inputs => Pixels * Spec.InputChannels;

    /// <summary>Pixels after a vector's own that its load and its store reach over; their results are written later.</summary>
    public int Margin => Math.Max(Integers.DivideUp(Lanes - Results, Spec.OutputChannels), Integers.DivideUp(Lanes - Inputs, Spec.InputChannels));

    /// <summary>Pixels that a vector reaches over: its own and the margin.</summary>
    public int Least => Pixels + Margin;

    /// <summary>Whether a vector that ends with the last pixels has room after the first vector; otherwise what is left goes by way of a copy.</summary>
    public bool EndsInPlace => 2 * Pixels >= Least;

    /// <summary>How many times weights are repeated: a vector of them from any output on.</summary>
    public int Repeats => Integers.DivideUp(Lanes + Spec.OutputChannels - 1, Spec.OutputChannels);

    /// <summary>The output of the first lane of a vector whose results are its last lanes.</summary>
    public int EndPhase => (Spec.OutputChannels - ((Lanes - Results) % Spec.OutputChannels)) % Spec.OutputChannels;

    /// <summary>The plan of a step; null where a pixel fills a vector, or nearly.</summary>
    /// <param name="spec">The step.</param>
    /// <param name="set">The instruction set.</param>
    /// <param name="inputStride">Elements from a pixel of the input to the next.</param>
    public static SpreadPlan? Of(PointwiseSpec spec, InstructionSet set, int inputStride)
    {
        int pixels = set.Lanes / Math.Max(spec.InputChannels, spec.OutputChannels);
        return set.MemoryOperands && pixels > 1 && inputStride == spec.InputChannels && spec.ResultsAreDense && pixels * Alone(spec.OutputChannels, set) >= LeastSaved
            ? new(spec, set.Lanes, pixels, AtOnce)
            : null;
    }

    // Multiply-adds of an input and one pixel: of the widest vectors that its outputs fill.
    private static int Alone(int outputs, InstructionSet set) => outputs < 4 ? 1 : Integers.DivideUp(outputs, set.LanesFor(outputs));
}
