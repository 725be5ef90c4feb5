using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Build;

/// <summary>Compiles ONNX models.</summary>
internal static class OnnxModels
{
    public const string NoCompiler = "this build of SepConvGen takes manifests alone and compiles no models";

    public static CompiledNetwork Compile(string path, string name, string inputShape) => throw new NetworkException(NoCompiler);
}
