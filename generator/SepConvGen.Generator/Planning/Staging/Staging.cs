using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>
/// The operands that a kernel stages: its stages work on pixels in scratch, a block at a time that stays in L2. An operand that is stored as
/// the stages work on it is null, and is read or written where it is.
/// </summary>
/// <param name="Input">What a load brings into scratch before the first stage.</param>
/// <param name="Residual">What a load brings into scratch for the last stage.</param>
/// <param name="Output">What a store takes from scratch after the last stage.</param>
internal sealed record Staging(Transfer? Input, Transfer? Residual, Transfer? Output)
{
    /// <summary>Those that there are.</summary>
    public IEnumerable<Transfer> All => new[] { Input, Residual, Output }.OfType<Transfer>();

    public bool IsNone => !All.Any();

    /// <summary>Whether the place of a pixel depends on the image that it is in.</summary>
    public bool IsPlanar => All.Any(transfer => transfer.IsPlanar);

    /// <summary>That of a kernel on an instruction set.</summary>
    public static Staging Of(KernelSpec spec, InstructionSet set)
    {
        if (PlanarDepthwise.Serves(spec, set))
        {
            return new(null, null, null);
        }

        Staging all = Of(spec);
        return !ConvertInTiles(spec, set) ? all : all with
        {
            // to widen a half takes too long for each tile that reads it
            Input = all.Input?.Form.Compact == ElementType.Half ? all.Input : null,
            Output = null,
        };
    }

    // Whether tiles can widen what they load and round what they store: a depthwise step alone, whose vectors are whole. Times against floats
    // (AVX-512), in brackets with scratch: bfloat16 0.7 to 1.1 (1.7 to 2.4), halves 0.9 to 1.7 (1.4 to 2.5). With 16 registers, tiles load inputs
    // once for each tap, and have no room for what rounding needs: halves took 1.6 times as long as with scratch.
    private static bool ConvertInTiles(KernelSpec spec, InstructionSet set) =>
        set is { VectorBytes: 64, Registers: 32 } && spec.Steps.Count == 1 && spec.First is DepthwiseSpec { Multiplier: 1, Activation.IsCurve: false } depthwise
        && spec.Element.Stored == ElementType.Single && !spec.Image.IsSequence && spec.Residual is null && depthwise.OutputChannels % set.LanesOf(ElementType.Single) == 0
        && !spec.InputForm.HasPlanes(depthwise.InputChannels) && !spec.OutputForm.HasPlanes(depthwise.OutputChannels);

    /// <summary>That of a kernel whose tiles convert nothing: all operands that are stored otherwise.</summary>
    public static Staging Of(KernelSpec spec)
    {
        Transfer? Of(ParameterRole role, ParameterRole source, StoredForm form, int channels) =>
            !form.IsStaged(channels) ? null : new(role, source, form, channels, spec.Element.Stored);
        Transfer? input = Of(ParameterRole.Input, ParameterRole.Input, spec.InputForm, spec.InputChannels);
        Transfer? residual = spec.Residual is null
            ? null
            : Of(ParameterRole.Residual, spec.AddsInput ? ParameterRole.Input : ParameterRole.Residual, spec.ResidualForm, spec.OutputChannels);
        if (input is not null && residual is not null && (input.Form, input.Channels) == (residual.Form, residual.Channels))
        {
            (input, residual) = (input with { IsShared = true }, residual with { IsShared = true });
        }

        return new(input, residual, Of(ParameterRole.Output, ParameterRole.Output, spec.OutputForm, spec.OutputChannels));
    }

    /// <summary>The pixels of a block of a kernel without a window: as many as keep all that is staged within the budget of a block.</summary>
    public int BlockPixels(ElementType type) => System.Math.Max(type.ElementsIn(Caches.Block) / All.SelectMany(transfer => transfer.Rows(windows: 0, stride: 1)).Sum(row => row.Pixel) / Multiple * Multiple, Multiple);

    /// <summary>What a block of rows, or a part of a sequence, keeps of it before what the stages keep.</summary>
    /// <param name="windows">The windows of the chain.</param>
    public IEnumerable<BlockRow> Before(IEnumerable<WindowSpec> windows) =>
        Input?.Rows(windows.Count(), windows.Aggregate(1, (stride, window) => stride * window.Stride)) ?? [];

    /// <summary>What it keeps of it after that: rows of the output's size.</summary>
    public IEnumerable<BlockRow> After => new[] { Residual, Output }.OfType<Transfer>().SelectMany(transfer => transfer.Rows(windows: 0, stride: 1));

    // whole vectors of pixels
    private const int Multiple = 16;
}
