namespace SepConvGen.Networks.Build;

/// <summary>Compiles ONNX models.</summary>
internal static class OnnxModels
{
    public static CompiledNetwork Compile(string path, string name, string inputShape) =>
        NetworkCompiler.Compile(path, name, new CompileOptions { InputShape = inputShape });
}
