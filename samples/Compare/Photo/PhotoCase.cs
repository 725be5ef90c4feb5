using Compare.Cases;
using SepConvGen;

namespace Compare.Photo;

/// <summary>The photograph as a case: its pixels, the filters and the generated kernel.</summary>
internal static class PhotoCase
{
    public static Case Of(Picture photo)
    {
        Picture bordered = photo.WithBorder(Filters.Kernel / 2);
        Layer layer = new(
            Batch: 1, bordered.Height, bordered.Width, Picture.Channels, Filters.Results, Picture.Channels,
            new Window(Filters.Kernel, Padding: Padding.Valid),
            new ActivationFunction(Activation.LeakyRelu, Alpha: -1),
            new ActivationFunction(Activation.Clamp, Min: 0, Max: 1));
        return new(
            $"Photograph: {photo.Width}×{photo.Height}×3, 5×5 → 9 → 3",
            layer,
            new Tensors(bordered.Pixels, Filters.Depthwise(), [], Filters.Pointwise(), Filters.Bias()),
            (tensors, output) => PhotoKernel.Draw(
                tensors.Input, bordered.Height, bordered.Width, tensors.DepthwiseFilter, tensors.PointwiseFilter, tensors.Bias, output));
    }
}
