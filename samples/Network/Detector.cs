using SepConvGen;

namespace NetworkSample;

/// <summary>The network of detector.onnx: draws edges, and rings around blobs, on a photograph.</summary>
[Network("detector")]
internal sealed partial class Detector
{
    /// <summary>Told of each step that a run has done; null for nobody.</summary>
    public Action<int>? Done { get; set; }

    // A class without this method has no such calls in its run.
    partial void AfterStep(int step, ReadOnlySpan<float> result) => Done?.Invoke(step);
}
