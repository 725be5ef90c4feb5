using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The matrix product of a run of pixels in plain loops.</summary>
/// <param name="Pixel">Floats from the inputs of a pixel to those of the next.</param>
/// <param name="Inputs">Inputs of a group; where they are counted, the call has a multiple of them.</param>
/// <param name="Outputs">Outputs of a group.</param>
/// <param name="Groups">Groups.</param>
/// <param name="IsCounted">Whether the call says how many inputs there are.</param>
internal sealed record ProductLoopsShape(long Pixel, int Inputs, int Outputs, int Groups = 1, bool IsCounted = false)
{
    /// <summary>Outputs of a pixel.</summary>
    public int AllOutputs => Groups * Outputs;

    public static ProductLoopsShape Of(PointwiseSpec spec) => new(spec.InputStride, spec.InputChannels, spec.OutputChannels);

    public static ProductLoopsShape Of(ConvolutionSpec spec) =>
        new((long)spec.Columns.Stride * spec.InputStride, spec.GroupInputs, spec.GroupOutputs, spec.Groups, spec.Contiguous);
}
