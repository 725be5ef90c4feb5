using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The assembly attribute with a kernel's record.</summary>
internal static class KernelRecordText
{
    /// <summary>The attribute, which must stand before all types of a file.</summary>
    public static void Write(CodeWriter writer, KernelModel kernel, IReadOnlyList<KernelPlan> plans) =>
        writer.Write($"[assembly: global::SepConvGen.KernelRecord(\"{Of(kernel, plans)}\")]");

    /// <summary>The record.</summary>
    public static string Of(KernelModel kernel, IReadOnlyList<KernelPlan> plans) =>
        RecordSection.Join(SpecSections.Of(kernel).Concat(plans.SelectMany(TierSections.Of)));
}
