using System.Linq;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The sizes of the output beside a kernel, for those who make room for it.</summary>
internal static class OutputSizeText
{
    public static void Write(CodeWriter writer, KernelModel kernel)
    {
        string name = kernel.Method.Name.TrimStart('@');
        foreach (OutputSize size in OutputSize.Of(kernel.Spec).Where(size => kernel.Companions.HasFlag(size.Kind)))
        {
            writer.Space();
            writer.Write($"/// <summary>{Meaning(size.Kind, kernel.Spec.Image.IsSequence)} of <c>{name}</c>.</summary>");
            if (size.Constant is long constant)
            {
                writer.Write(KernelEmitter.GeneratedCode);
                writer.Write($"{kernel.Method.Accessibility}const int {size.Name(name)} = {constant};");
            }
            else
            {
                WriteMethod(writer, kernel, size, name);
            }
        }
    }

    private static string Meaning(Companions kind, bool isSequence) => kind switch
    {
        Companions.OutputHeight => "Rows of an output image",
        Companions.OutputWidth => isSequence ? "Steps of an output sequence" : "Columns of an output image",
        _ => "Elements of the output",
    };

    private static void WriteMethod(CodeWriter writer, KernelModel kernel, OutputSize size, string name)
    {
        foreach (string parameter in size.Parameters)
        {
            writer.Write($"/// <param name=\"{parameter}\">That of the input.</param>");
        }

        writer.Write("/// <exception cref=\"global::System.ArgumentException\">A size is negative or above 2³⁰, or the output is larger than a span can be.</exception>");
        writer.Write(KernelEmitter.GeneratedAttributes);
        writer.Block($"{kernel.Method.Accessibility}static int {size.Name(name)}({Text.List(size.Parameters.Select(parameter => $"int {parameter}"))})", () =>
        {
            foreach (string parameter in size.Parameters)
            {
                writer.Write($"global::SepConvGen.Runtime.Check.Size({parameter}, nameof({parameter}));");
            }

            writer.Write($"return {size.Value};");
        });
    }
}
