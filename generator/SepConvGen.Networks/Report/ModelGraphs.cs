using System.Collections.Generic;

namespace SepConvGen.Networks.Report;

/// <summary>A model's graph before and after it was rewritten.</summary>
/// <param name="Opset">The version of ONNX's operators.</param>
/// <param name="FileNodes">Nodes of the file, with those that only make constants and shapes.</param>
/// <param name="Imported">The nodes as they were imported: what does not depend on the inputs is a constant.</param>
/// <param name="Rewritten">The nodes that are left of them after all rewrites.</param>
internal sealed record ModelGraphs(int Opset, int FileNodes, IReadOnlyList<NodeLine> Imported, IReadOnlyList<NodeLine> Rewritten);
