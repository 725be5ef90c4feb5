using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The class that holds an image filter for one instruction set.</summary>
internal sealed class FilterTierText(CodeWriter writer, KernelModel kernel, KernelPlan plan)
{
    private readonly FilterText filter = new(writer, plan.Filter!, plan.Set);

    public void Write()
    {
        writer.Space();
        writer.Write($"/// <summary>{plan.Set.Title}: {FilterRemarks.Describe(plan.Filter!, plan.Set)}.</summary>");
        writer.Write(KernelEmitter.GeneratedAttributes);
        writer.Block($"file static class {TierText.ClassName(kernel, plan.Set)}", () =>
        {
            filter.WriteConstants();
            WriteRun();
            filter.Write();
        });
    }

    private void WriteRun()
    {
        writer.Write("// Output rows [firstRow, endRow), counted over all images.");
        writer.Write(KernelEmitter.Optimized);
        IEnumerable<string> parameters = RunSignature.Of(kernel).Select(parameter => $"{KernelEmitter.ShortType(parameter.Type)} {parameter.Name}");
        writer.Block($"public static void Run({Text.List(parameters)}, int firstRow, int endRow)", () =>
        {
            EntryText.WriteFixedSizes(writer, plan.Spec.Image, all: true);
            filter.WriteRun();
        });
        writer.Space();
    }
}
