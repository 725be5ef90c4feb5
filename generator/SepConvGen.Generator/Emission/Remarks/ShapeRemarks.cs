using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The shapes of all tensors, in the generated remarks.</summary>
internal static class ShapeRemarks
{
    public static string Sentence(KernelSpec spec)
    {
        ImageSpec image = spec.Image;
        string batch = image.HasBatch ? "batch, " : "";
        string height = image.IsSequence ? "" : Size(spec, image.Height, "height", rows: true, steps: 0);
        string width = Size(spec, image.Width, "width", rows: false, steps: 0);
        string outputHeight = image.IsSequence ? "" : Size(spec, image.Height, "height", rows: true, spec.Steps.Count);
        string outputWidth = Size(spec, image.Width, "width", rows: false, spec.Steps.Count);
        List<string> shapes =
        [
            $"input [{LayoutText.Shape(spec.InputForm.Layout, batch, height, width, spec.InputChannels)}]",
            .. spec.Steps.SelectMany(step => step.Weights).Select((role, index) =>
                $"{(index == 0 && spec.Packed ? "weights packed from " : "")}{role.Name()} [{EntryText.WeightShape(role, spec)}]"),
        ];
        string output = $"[{LayoutText.Shape(spec.OutputForm.Layout, batch, outputHeight, outputWidth, spec.OutputChannels)}]";
        if (spec.HasResidual)
        {
            shapes.Add($"residual {output}");
        }

        shapes.Add($"output {output}");
        return string.Join(", ", shapes) + ".";
    }

    // The height or width after so many steps: a number where it is known, a name where it has one.
    private static string Size(KernelSpec spec, int? input, string name, bool rows, int steps)
    {
        foreach (ImageWindow padded in spec.Steps.Take(steps).Select(step => step.Window).OfType<ImageWindow>())
        {
            WindowSpec window = rows ? padded.Rows : padded.Columns;
            bool same = padded.Padding is Padding.Same or Padding.SameLower or Padding.Causal && window.Stride == 1;
            input = input is int size ? window.OutputSize(padded.Padding, size) : null;
            name = same || name[0] == 'o' ? name : $"output{char.ToUpperInvariant(name[0])}{name.Substring(1)}";
        }

        return input is int known ? $"{known}" : name;
    }
}
