extern alias generator;

using System;
using System.Linq;
using generator::SepConvGen.Generator.Emission;
using generator::SepConvGen.Generator.Planning;
using generator::SepConvGen.Generator.Planning.Networks;
using generator::SepConvGen.Generator.Specs;

namespace SepConvGen.Networks.Report;

/// <summary>The kernels of a network: what each computes, for which steps, and its tiles on each instruction set.</summary>
internal static class KernelSection
{
    public static void Write(PageText page, NetworkFacts network)
    {
        if (network.Plan.Kernels.Count == 0)
        {
            return;
        }

        page.Line("<h2>Kernels</h2>");
        page.Line("<p class=\"faint\">A tile is the piece of straight code that does most of the work, in rows × columns × vectors, or pixels × vectors. Behind it, what its registers hold, and what it multiplies, adds and loads in a round. "
            + "A kernel whose text would be too long is planned again, and briefer: its file says how.</p>");
        foreach (NetworkKernel kernel in network.Plan.Kernels)
        {
            Write(page, network, kernel);
        }
    }

    private static void Write(PageText page, NetworkFacts network, NetworkKernel kernel)
    {
        KernelSpec spec = kernel.Spec;
        string[] users = [.. network.Steps.Where(step => step.Step.Kernel == kernel).Select(step => $"<a href=\"#{step.Id}\">{step.Number}</a>")];
        page.Line($"<h3 id=\"{Html.Id(kernel.Name)}\">{Html.Text(kernel.Name)}</h3>");
        page.Line($"<div>{string.Join("<br />", spec.Steps.Select(step => Html.Text(StepRemarks.Operation(step, spec))))}</div>");
        page.Line($"<div class=\"faint\">{(users.Length == 1 ? "step" : "steps")} {string.Join(", ", users)}</div>");
        page.Line("<dl>");
        foreach (InstructionSet set in StepBound.Sets)
        {
            page.Line($"<dt>{Html.Text(set.Title)}</dt><dd>{string.Concat(KernelRemarks.Stages(KernelPlan.Of(spec, set)).Select(Stage))}</dd>");
        }

        page.Line("</dl>");
    }

    // "3 rows × 2 columns × 1 vector of 16 channels: …": the tile stands out.
    private static string Stage(string text)
    {
        int tile = Math.Max(0, text.IndexOf(':'));
        return $"<div><b>{Html.Text(text.Substring(0, tile))}</b><span class=\"faint\">{Html.Text(text.Substring(tile))}</span></div>";
    }
}
