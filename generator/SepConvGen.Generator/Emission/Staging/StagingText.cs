using System.Linq;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>What a tier's Run does with its operands: it reads and writes them where they are, or by way of scratch if they are staged.</summary>
internal sealed class StagingText(CodeWriter writer, KernelPlan plan)
{
    private const string InputPlane = "inputPlane";

    private const string OutputPlane = "outputPlane";

    private readonly KernelSpec spec = plan.Spec;
    private readonly Planning.Staging staging = plan.Staging;

    /// <summary>What makes the input's pixels for the first stage; null where that reads them where they are.</summary>
    public PixelText? Load => staging.Input is not { } input
        ? null
        : new(input.Scratch, spec.InputView.Pixel, input.Channels, (source, target, count, _) => WriteCall(input, source, target, count)) { ReadsPlanes = input.IsPlanar };

    /// <summary>The reference to so many pixels of the input, for the first stage: where they are, or in scratch.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="count">How many there are.</param>
    public string Input(PixelPlace first, string count)
    {
        string input = Text.After("MemoryMarshal.GetReference(input)", first.In(spec.InputForm, spec.First.InputStride, InputPlane));
        if (staging.Input is not { } load)
        {
            return input;
        }

        WriteCall(load, input, $"ref {load.Scratch}", count);
        return $"ref {load.Scratch}";
    }

    /// <summary>The methods that it calls.</summary>
    public void WriteMethods()
    {
        foreach (Transfer transfer in staging.All.Where(transfer => transfer.IsPlanar).GroupBy(transfer => transfer.Method).Select(same => same.First()))
        {
            PlaneMove.Of(transfer).Write(writer, plan.Set);
            if (transfer.Form.Compact is { } compact)
            {
                WriteCompactPlanes(transfer, compact);
            }
        }
    }

    /// <summary>The elements from a channel to the next, where they have planes.</summary>
    /// <param name="input">Pixels of an image of the input.</param>
    /// <param name="output">Pixels of an image of the output.</param>
    public void WritePlanes(string input, string output)
    {
        // a stage that works on planes finds them by itself, but for those of an image
        bool inImages = plan.First is PlanarDepthwise && spec.Image.HasBatch && spec.OutputForm.HasPlanes(spec.OutputChannels);
        if (!staging.IsPlanar && !inImages)
        {
            return;
        }

        writer.Space();
        writer.Write("// elements from a channel to the next");
        if (spec.InputForm.HasPlanes(spec.InputChannels) && (!inImages || spec.AddsInput))
        {
            writer.Write($"nuint {InputPlane} = {input};");
        }

        if (spec.OutputForm.HasPlanes(spec.OutputChannels))
        {
            writer.Write($"nuint {OutputPlane} = {output};");
        }
    }

    /// <summary>The references that the last stage works with: where the results go, and what is added to them.</summary>
    /// <param name="first">The first pixel of the results.</param>
    /// <param name="count">How many there are.</param>
    public void WriteResult(PixelPlace first, string count)
    {
        Operand result = new("result", staging.Output is null ? spec.Output : spec.Element.Stored);
        string output = Text.After("MemoryMarshal.GetReference(output)", first.In(spec.OutputForm, spec.Last.OutputStride, OutputPlane));
        if (staging.Output is { } store)
        {
            writer.Write(new Operand("stored", spec.Output).Declare(output));
            output = $"ref {store.Scratch}";
        }

        writer.Write(result.Declare(output));
        if (spec.Residual is not { } name)
        {
            return;
        }

        string residual = Text.After($"MemoryMarshal.GetReference({name})", first.In(spec.ResidualForm, spec.Last.ResidualStride, Plane(spec.AddsInput)));
        if (staging.Residual is { } load)
        {
            WriteCall(load, residual, $"ref {load.Scratch}", count);
            residual = $"ref {load.Scratch}";
        }

        writer.Write(result.Named("addend").Declare(residual));
    }

    /// <summary>The statement that stores the results, where they are in scratch.</summary>
    public void WriteStore(string count)
    {
        if (staging.Output is { } store)
        {
            WriteCall(store, $"ref {store.Scratch}", "ref stored", count);
        }
    }

    // `plane` stands beside the operand that has planes.
    private void WriteCall(Transfer transfer, string source, string target, string count)
    {
        if (transfer is { IsPlanar: false, Form.Compact: { } compact })
        {
            string elements = $"(nuint)({count}) * {transfer.Channels}";
            writer.Write(transfer.IsStore ? ConversionText.Round(compact, source, target, elements) : ConversionText.Widen(compact, source, target, elements));
            return;
        }

        string plane = Plane(transfer.Source == ParameterRole.Input);
        string operands = transfer switch
        {
            { PlaneScratch: { } planes, IsStore: true } => $"{source}, ref {planes}, {target}, {plane}",
            { PlaneScratch: { } planes } => $"{source}, {plane}, ref {planes}, {target}",
            { IsStore: true } => $"{source}, {target}, {plane}",
            _ => $"{source}, {plane}, {target}",
        };
        writer.Write($"{transfer.Method}({operands}, (nuint)({count}));");
    }

    // The same from planes in half the bytes, or to them: by way of planes of floats, as long as the block.
    private void WriteCompactPlanes(Transfer transfer, ElementType compact)
    {
        (Operand stored, Operand floats, Operand pixels) = (new("planes", compact), new("floats", transfer.Type), new("pixels", transfer.Type));
        writer.Space();
        writer.Write(transfer.IsStore
            ? $"// The same to planes of {compact.Title()}, rounded from planes of floats."
            : $"// The same from planes of {compact.Title()}, widened to planes of floats.");
        writer.Write(KernelEmitter.Optimized);
        string operands = transfer.IsStore
            ? $"{pixels.Parameter}, {floats.Parameter}, {stored.Parameter}, nuint plane"
            : $"{stored.Parameter}, nuint plane, {floats.Parameter}, {pixels.Parameter}";
        writer.Block($"private static void {transfer.Method}({operands}, nuint count)", () =>
        {
            if (transfer.IsStore)
            {
                writer.Write($"{transfer.Method}({pixels.Argument}, {floats.Argument}, count, count);");
            }

            writer.Block($"for (nuint c = 0; c < {transfer.Channels}; c++)", () => writer.Write(transfer.IsStore
                ? ConversionText.Round(compact, floats.At("c * count"), stored.At("c * plane"), "count")
                : ConversionText.Widen(compact, stored.At("c * plane"), floats.At("c * count"), "count")));
            if (!transfer.IsStore)
            {
                writer.Write($"{transfer.Method}({floats.Argument}, count, {pixels.Argument}, count);");
            }
        });
    }

    private static string Plane(bool ofInput) => ofInput ? InputPlane : OutputPlane;
}
