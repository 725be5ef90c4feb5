extern alias generator;

using System.Linq;
using generator::SepConvGen.Generator.Planning.Networks;

namespace SepConvGen.Networks.Report;

/// <summary>The memory of a run, as a picture.</summary>
internal static class ArenaSection
{
    public static void Write(PageText page, NetworkFacts network)
    {
        Arena arena = network.Plan.Arena;
        page.Line("<h2>Arena</h2>");
        if (arena.Tensors.Count == 0)
        {
            page.Line("<p>Steps hand nothing on: the network needs no memory.</p>");
            return;
        }

        page.Line($"<figure>\n<div class=\"wide\">{ArenaPicture.Of(network)}</div>");
        page.Line("<figcaption class=\"faint\">Across, the steps; down, the bytes of the block. Each rectangle is what one step hands on, at its place, from the step that writes it to the last that reads it:");
        page.Line("<span class=\"word\"><span class=\"key kernel\"></span>by a kernel,</span> <span class=\"word\"><span class=\"key operator\"></span>by an operator.</span>");
        page.Line($"<span class=\"word\"><span class=\"key bound\"></span>The bound</span> is what is alive at once at most, here in {Busiest(network)}. What a step writes to an output is not in the block.</figcaption></figure>");
    }

    private static string Busiest(NetworkFacts network)
    {
        Arena arena = network.Plan.Arena;
        int step = Enumerable.Range(0, network.Steps.Count).First(index => arena.Alive(index) == arena.Bound);
        return $"<a href=\"#{network.Steps[step].Id}\">step {network.Steps[step].Number}</a>";
    }
}
