using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The method that adds the taps of a kernel row to the sums of a run of pixels.</summary>
internal sealed class DepthwiseTapsText(CodeWriter writer, DepthwiseLoops plan)
{
    private static readonly ScalarDialect Scalar = new(ElementType.Single);

    private readonly DepthwiseSpec spec = plan.Spec;

    private int Outputs => spec.OutputChannels;

    private long Across => (long)spec.Columns.Dilation * spec.InputChannels;

    public void Write(string method)
    {
        string some = plan.Taps == 1 ? "tap by tap" : $"{plan.Taps} at a time, then one by one";
        writer.Space();
        writer.Write($"// The taps of a kernel row, {some}: sums[p, {(spec.Multiplier == 1 ? "c" : "n")}] += input · weight, in the order of the taps.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {method}(ref float input, ref float weights, ref float sums, nuint taps, nuint pixels)", () =>
        {
            writer.Write("nuint j = 0;");
            if (plan.Taps > 1)
            {
                writer.Block($"for (; j + {plan.Taps} <= taps; j += {plan.Taps})", () => WriteChannels(plan.Taps));
                writer.Space();
            }

            writer.Block("for (; j < taps; j++)", () => WriteChannels(1));
        });
    }

    // So many taps, of all channels and pixels.
    private void WriteChannels(int count)
    {
        string output = spec.Multiplier == 1 ? "c" : "n";
        writer.Block($"for (nuint {output} = 0; {output} < {Outputs}; {output}++)", () =>
        {
            string channel = spec.Multiplier == 1 ? "c" : $"(n / {spec.Multiplier})";
            writer.Write($"ref float source = ref Unsafe.Add(ref input, (j * {Across}) + {channel});");
            writer.Write($"ref float weight = ref Unsafe.Add(ref weights, (j * {Outputs}) + {output});");
            writer.Write($"ref float target = ref Unsafe.Add(ref sums, {output});");
            foreach (int tap in Enumerable.Range(0, count))
            {
                writer.Write($"float w{tap} = {Scalar.Load("weight", $"{tap * Outputs}")};");
            }

            writer.Block("for (nuint p = 0; p < pixels; p++)", () => WritePixel(count));
        });
    }

    private void WritePixel(int count)
    {
        string at = $"p * {Outputs}";
        string from = $"p * {(long)spec.Columns.Stride * spec.InputChannels}";
        writer.Write($"float sum = {Scalar.Load("target", at)};");
        foreach (int tap in Enumerable.Range(0, count))
        {
            string x = Scalar.Load("source", tap == 0 ? from : $"({from}) + {tap * Across}");
            writer.Write($"sum = {Scalar.MultiplyAdd(x, $"w{tap}", "sum")};");
        }

        writer.Write(Scalar.Store("sum", "target", at));
    }
}
