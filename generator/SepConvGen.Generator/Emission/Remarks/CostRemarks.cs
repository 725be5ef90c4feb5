using System.Linq;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>What a kernel costs, in the generated remarks, and what a regular convolution in its place would.</summary>
internal static class CostRemarks
{
    public static string Sentence(KernelSpec spec)
    {
        string unit = $"multiplications an output {spec.Image.Unit}";
        string count = $"{StepRemarks.Number(spec.MultiplyAdds)} {unit}";
        if (spec.Windows.FirstOrDefault() is not { } window)
        {
            return $"{count}, as many as a regular 1×1{Whole(spec, null)}.";
        }

        if (spec.First is ConvolutionSpec { Groups: 1 })
        {
            return $"{count}{Whole(spec, null)}.";
        }

        if (spec.First is ConvolutionSpec convolution)
        {
            long whole = spec.MultiplyAdds * convolution.Groups;
            return $"{count} (without groups: {StepRemarks.Number(whole)}){Whole(spec, whole)}.";
        }

        long regular = (long)window.Rows.Kernel * window.Columns.Kernel * spec.InputChannels * spec.OutputChannels;
        string outputs = StepRemarks.Count(spec.OutputChannels, "output");
        return $"{count} (a regular {StepRemarks.Size(window, spec)} with {outputs}: {StepRemarks.Number(regular)}){Whole(spec, regular)}.";
    }

    // All of one image, where the attribute fixes its size; in parentheses its regular equivalent.
    private static string Whole(KernelSpec spec, long? regular)
    {
        if (spec.OutputImage() is not { IsSequence: false, Height: int height, Width: int width })
        {
            return "";
        }

        long pixels = (long)height * width;
        return $"; {StepRemarks.Number(spec.MultiplyAdds * pixels)} an image{(regular is long other ? $" ({StepRemarks.Number(other * pixels)})" : "")}";
    }
}
