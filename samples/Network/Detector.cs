using SepConvGen;

namespace NetworkSample;

/// <summary>The network of detector.onnx: draws edges, and rings around blobs, on a photograph.</summary>
[Network("detector")]
internal sealed partial class Detector;
