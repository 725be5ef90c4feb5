using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;

namespace SepConvGen.Generator.Planning.Networks;

/// <summary>A tensor that lives in the arena from the step that writes it to the last that reads it.</summary>
/// <param name="Name">The tensor.</param>
/// <param name="Length">Floats.</param>
/// <param name="First">The step that writes it.</param>
/// <param name="Last">The last step that reads it.</param>
internal sealed record ArenaTensor(string Name, int Length, int First, int Last)
{
    /// <summary>Where it begins, in floats.</summary>
    public int Start { get; init; }

    /// <summary>Whether both are alive during a step.</summary>
    public bool Meets(ArenaTensor other) => First <= other.Last && other.First <= Last;
}

/// <summary>The memory of a run: one block, in which each tensor has a fixed place.</summary>
/// <param name="Tensors">The tensors, in the order in which they are written.</param>
internal sealed record Arena(EquatableArray<ArenaTensor> Tensors)
{
    // A cache line: vectors of one tensor share none with another's.
    private const int Line = 16;

    /// <summary>Floats of the block.</summary>
    public int Length => Tensors.Select(tensor => tensor.Start + Rounded(tensor)).DefaultIfEmpty(0).Max();

    /// <summary>Floats that are alive at once, at most: no arrangement needs fewer.</summary>
    public int Bound => Tensors.Select(tensor => Alive(tensor.First)).DefaultIfEmpty(0).Max();

    /// <summary>Floats that are alive during a step.</summary>
    public int Alive(int step) => Tensors.Where(tensor => tensor.First <= step && step <= tensor.Last).Sum(Rounded);

    /// <summary>
    /// The tensors, the largest first, each at the lowest place that is free as long as it lives. (Greedy by size: Pisarchyk and Lee,
    /// Efficient Memory Management for Deep Neural Net Inference, 2020; within a few per cent of the bound on usual networks.)
    /// </summary>
    public static Arena Of(IEnumerable<ArenaTensor> tensors)
    {
        List<ArenaTensor> placed = [];
        foreach (ArenaTensor tensor in tensors.OrderByDescending(tensor => tensor.Length).ThenBy(tensor => tensor.First))
        {
            int start = 0;
            foreach (ArenaTensor other in placed.Where(tensor.Meets).OrderBy(other => other.Start))
            {
                if (start + Rounded(tensor) <= other.Start)
                {
                    break;
                }

                start = Math.Max(start, other.Start + Rounded(other));
            }

            placed.Add(tensor with { Start = start });
        }

        return new Arena(new EquatableArray<ArenaTensor>(placed.OrderBy(tensor => tensor.First).ThenBy(tensor => tensor.Start)));
    }

    private static int Rounded(ArenaTensor tensor) => Integers.RoundUp(tensor.Length, Line);
}
