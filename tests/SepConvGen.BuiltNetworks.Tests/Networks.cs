namespace SepConvGen.BuiltNetworks.Tests;

[Network("convnext_64")]
internal sealed partial class ConvNext : IOneImage;

[Network("face_boxes_128")]
internal sealed partial class FaceBoxes;

[Network("keyword_spotter")]
internal sealed partial class KeywordSpotter : IOneImage;

[Network("keyword_spotter_batch")]
internal sealed partial class KeywordSpotterBatch;

[Network("matting_64")]
internal sealed partial class Matting : IOneImage;

[Network("mobilenet_v1_025_96")]
internal sealed partial class MobileNetV1 : IOneImage;

[Network("mobilenet_v1_unfolded_64")]
internal sealed partial class MobileNetV1Unfolded : IOneImage;

[Network("mobilenet_v2_025_96")]
internal sealed partial class MobileNetV2 : IOneImage;

[Network("mobilenet_v3_small_035_96")]
internal sealed partial class MobileNetV3Small : IOneImage;

[Network("shufflenet_v2_64")]
internal sealed partial class ShuffleNetV2 : IOneImage;

[Network("wave_2000")]
internal sealed partial class Wave : IOneImage;

/// <summary>A run with one input and one output, as most classes have it.</summary>
internal interface IOneImage : IDisposable
{
    void Run(ReadOnlySpan<float> input, Span<float> output, ParallelOptions parallelOptions);
}
