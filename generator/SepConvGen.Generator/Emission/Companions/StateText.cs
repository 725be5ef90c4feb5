using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The factory beside a kernel that takes a <c>StreamingState</c>.</summary>
internal static class StateText
{
    public static void Write(CodeWriter writer, KernelModel kernel)
    {
        WindowSpec steps = kernel.Spec.OnlyWindow().Columns;
        bool batch = kernel.Spec.Image.HasBatch;
        writer.Space();
        writer.Write($"/// <summary>A state of <c>{kernel.Method.Name}</c> at the start of {(batch ? "a batch of streams" : "a stream")}; it remembers {steps.Extent - 1} {(steps.Extent == 2 ? "step" : "steps")}.</summary>");
        if (batch)
        {
            writer.Write("/// <param name=\"batch\">Streams that advance together.</param>");
            writer.Write("/// <exception cref=\"global::System.ArgumentOutOfRangeException\"><paramref name=\"batch\"/> is negative or too large.</exception>");
        }

        writer.Write(KernelEmitter.GeneratedAttributes);
        writer.Write($"{kernel.Method.Accessibility}static global::SepConvGen.StreamingState Create{kernel.Method.Name.TrimStart('@')}State({(batch ? "int batch" : "")}) =>");
        string make = kernel.Spec.Element.Stored == ElementType.Single ? "new" : $"global::SepConvGen.StreamingState.Of<{kernel.Spec.Element.Stored.Keyword()}>";
        writer.Write($"    {make}(\"{PackText.KernelName(kernel)}\", {(batch ? "batch" : "1")}, memory: {steps.Extent - 1}, channels: {kernel.Spec.InputChannels});");
    }
}
