using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>A block of rows in parts, where rows may be too long for the scratch: in the names of the tier's Run.</summary>
internal sealed class RowPartsText(CodeWriter writer, KernelPlan plan, DepthwiseText depthwise, PointwiseText? pointwise)
{
    public void Write()
    {
        DepthwisePlan steps = plan.Depthwise!;
        DepthwiseSpec spec = steps.Spec;
        writer.Block("for (int x = 0; x < columns.Output;)", () =>
        {
            // a tile at the right edge must not be cut
            int edge = steps.Edges == EdgeMethod.Tiles ? steps.Right?.Width ?? 0 : 0;
            string most = edge == 0 ? "part" : $"Math.Min(part, columns.Output - x - {edge})";
            writer.Write($"int partEnd = columns.Output - x <= part ? columns.Output : x + {most};");
            writer.Write("Axis axis = columns.Part(x, partEnd);");
            if (steps.Expands)
            {
                writer.Write("int left = axis.InputStart(0);");
                writer.Write("int right = Math.Max(axis.InputEnd(axis.Output), left);");
                writer.Block("for (int y = top; y < bottom; y++)", () =>
                {
                    writer.Write($"ref float source = ref Unsafe.Add(ref image, (((nuint)y * (nuint)columns.Input) + (nuint)left) * {spec.InputChannels});");
                    writer.Write($"ExpandChannels(ref source, (right - left) * {spec.InputChannels}, ref Unsafe.Add(ref expanded, (nuint)(y - top) * (nuint)(right - left) * {steps.Channels}));");
                });
                writer.Space();
                writer.Write("axis = axis.Within(left, right);");
            }

            Operand input = new(steps.Expands ? "expanded" : "image");
            if (pointwise is null)
            {
                writer.Write(depthwise.Call(input, new("result"), "axis", $"(nuint)x * {steps.OutputStride}"));
            }
            else
            {
                writer.Write(depthwise.Call(input, new("depthwise"), "axis"));
                Pointwise(steps);
            }

            writer.Write("x = partEnd;");
        });
    }

    // Whole rows are neighbours in the output, parts of rows are not.
    private void Pointwise(DepthwisePlan steps)
    {
        writer.Write("int runs = axis.Output == columns.Output ? 1 : end - first;");
        writer.Write("int pixels = (end - first) / runs * axis.Output;");
        writer.Block("for (int run = 0; run < runs; run++)", () =>
        {
            writer.Write($"ref float pixel = ref Unsafe.Add(ref depthwise, run * pixels * {steps.OutputStride});");
            writer.Write($"nuint at = (((nuint)run * (nuint)columns.Output) + (nuint)x) * {plan.Spec.OutputChannels};");
            writer.Write(pointwise!.Call("pixel", "ref Unsafe.Add(ref result, at)", "pixels", "ref Unsafe.Add(ref addend, at)"));
        });
        writer.Space();
    }
}
