using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Build;

/// <summary>Compiles ONNX models.</summary>
internal static class OnnxModels
{
    public static CompiledNetwork Compile(string path, string name, string inputShape) =>
        throw new NetworkException($"'{path}' is a model, and this build of SepConvGen compiles none yet ('{name}', '{inputShape}')");
}
