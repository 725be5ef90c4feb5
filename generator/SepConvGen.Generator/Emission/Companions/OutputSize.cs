using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>A size of the output that is told beside a kernel: a constant, or a method of the sizes that are known at the call.</summary>
/// <param name="Kind">Which size.</param>
/// <param name="Constant">The size, where it is known; null for a method.</param>
/// <param name="Parameters">The sizes that the method takes.</param>
/// <param name="Value">The C# of the size, given them.</param>
internal sealed record OutputSize(Companions Kind, long? Constant, IReadOnlyList<string> Parameters, string Value)
{
    /// <summary>The member's name beside a kernel.</summary>
    public string Name(string kernel) => kernel + Kind;

    /// <summary>Those of a kernel: height and width where they are not the input's, and the number of elements.</summary>
    public static IEnumerable<OutputSize> Of(KernelSpec spec)
    {
        ImageSpec image = spec.Image;
        ImageSpec output = spec.OutputImage();
        int? height = image.IsSequence ? 1 : output.Height;
        int? width = output.Width;
        if (spec.HasWindow && !image.IsSequence)
        {
            yield return new(Companions.OutputHeight, height, ["height"], Axis(spec, "height"));
        }

        if (spec.HasWindow)
        {
            yield return new(Companions.OutputWidth, width, ["width"], Axis(spec, "width"));
        }

        string[] parameters =
        [
            .. image.HasBatch ? ["batch"] : Enumerable.Empty<string>(),
            .. height is null ? ["height"] : Enumerable.Empty<string>(),
            .. width is null ? ["width"] : Enumerable.Empty<string>(),
        ];
        string rows = height is int h ? Text(h) : Axis(spec, "height");
        string columns = width is int w ? Text(w) : Axis(spec, "width");
        long? all = parameters.Length == 0 ? (long)height!.Value * width!.Value * spec.OutputChannels : null;
        yield return new(
            Companions.OutputLength,
            all,
            parameters,
            $"global::SepConvGen.Runtime.Check.Elements({(image.HasBatch ? "batch" : "1")}, {rows}, {columns}, {spec.OutputChannels})");
    }

    private static string Text(int size) => size.ToString(CultureInfo.InvariantCulture);

    private static string Axis(KernelSpec spec, string size) => AxisText.Output(spec, size, rows: size == "height");
}
