using System.Collections.Generic;
using System.Linq;

namespace SepConvGen.Generator.Planning.Networks;

/// <summary>
/// Images of planes that a kernel reads as they are, in place of what a transposition makes of them, or writes, in place of what one
/// would make planes of: it transposes block after block of rows in the cache, and no image is copied.
/// </summary>
internal sealed class PlanarBorders
{
    private readonly StepGraph graph;
    private readonly TensorPlaces places;
    private readonly HashSet<NetworkStep> gone = [];
    private readonly Dictionary<NetworkStep, NetworkStep> before = [];
    private readonly Dictionary<NetworkStep, NetworkStep> behind = [];

    private PlanarBorders(StepGraph graph, TensorPlaces places)
    {
        this.graph = graph;
        this.places = places;
    }

    /// <summary>The steps without such transpositions.</summary>
    public static IEnumerable<NetworkStep> Of(StepGraph graph, TensorPlaces places)
    {
        PlanarBorders borders = new(graph, places);
        foreach (NetworkStep step in graph.Steps)
        {
            borders.Join(step);
        }

        return graph.Steps.Where(step => !borders.gone.Contains(step)).Select(borders.WithPlanes);
    }

    private NetworkStep WithPlanes(NetworkStep step)
    {
        NetworkStep read = before.TryGetValue(step, out NetworkStep? first) ? step with { Planes = first.Input } : step;
        return behind.TryGetValue(step, out NetworkStep? last) ? read with { PlanarOutput = last.Output } : read;
    }

    // A transposition and the kernel behind or before it, if that alone has to do with its pixels.
    private void Join(NetworkStep step)
    {
        if (Transposes(step, [0, 2, 3, 1]) && Reader(step.Output.Name) is { } reader && TakesPlanes(reader, step.Output.Name) && !places.HasGaps(step.Input))
        {
            before.Add(reader, step);
            _ = gone.Add(step);
        }
        else if (Transposes(step, [0, 3, 1, 2]) && Reader(step.Input) == step && graph.Maker(step.Input) is { } maker && maker.First.IsKernel() && maker.Last.Operand("residual") is null && IsDense(maker))
        {
            behind.Add(maker, step);
            _ = gone.Add(step);
        }
    }

    private static bool Transposes(NetworkStep step, int[] order) => step.Last.Operator == "transpose" && step.Last.Integers("order").SequenceEqual(order);

    // The only step that reads something.
    private NetworkStep? Reader(string pixels) => graph.IsForStepsAlone(pixels) && graph.Readers(pixels).Count() == 1 ? graph.Readers(pixels).First() : null;

    private bool TakesPlanes(NetworkStep reader, string pixels) =>
        reader.First.IsKernel() && reader.First.Inputs.First() == pixels && reader.Reads().Count(tensor => tensor == pixels) == 1 && IsDense(reader);

    // What is staged has no gaps anywhere.
    private bool IsDense(NetworkStep kernel) =>
        new[] { kernel.Input, kernel.Output.Name, kernel.Last.Operand("residual") }.All(tensor => tensor is null || !places.HasGaps(tensor));
}
