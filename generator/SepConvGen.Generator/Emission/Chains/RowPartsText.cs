using System.Linq;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>A block of rows in parts, where rows may be too long for the scratch: in the names of the tier's Run.</summary>
internal sealed class RowPartsText(CodeWriter writer, KernelPlan plan, ChainText chain)
{
    private readonly StagePlan window = chain.Window!;

    private ElementType Type => plan.Set.Element.Stored;

    public void Write() => writer.Block("for (int x = 0; x < columns.Output;)", () =>
    {
        // a tile at the right edge must not be cut
        int edge = window is DepthwisePlan { Edges: EdgeMethod.Tiles, Right: { } right } ? right.Width : 0;
        string most = edge == 0 ? "part" : $"Math.Min(part, columns.Output - x - {edge})";
        writer.Write($"int partEnd = columns.Output - x <= part ? columns.Output : x + {most};");
        writer.Write("Axis axis = columns.Part(x, partEnd);");
        if (chain.Before.Count > 0)
        {
            WriteInput();
        }

        bool isLast = chain.After.Count == 0;
        chain.Text!.Rows(new(
            new(chain.Before.Count == 0 ? "image" : chain.Before[chain.Before.Count - 1].Scratch, Type),
            new(chain.Scratch ?? "result", Type),
            "rows",
            "axis",
            "first",
            "end")
        {
            At = isLast ? $"(nuint)x * {window.ResultStride}" : "",
            Added = isLast && plan.Spec.StatesResults ? $"(nuint)x * {plan.Spec.ResidualView.Pixel}" : null,
            Top = chain.Before.Count == 0 ? null : "top",
            Bottom = "bottom",
        });
        if (!isLast)
        {
            WriteAfter();
        }

        writer.Write("x = partEnd;");
    });

    // The columns of the part in all rows: the first step reads row by row what lies in the image, the others what lies in scratch.
    private void WriteInput()
    {
        writer.Write("int left = axis.InputStart(0);");
        writer.Write("int right = Math.Max(axis.InputEnd(axis.Output), left);");
        WriteInputRows(chain.Before[0]);
        string scratch = chain.Before[0].Scratch;
        foreach (PixelText pixels in chain.Before.Skip(1))
        {
            pixels.Write($"ref {scratch}", $"ref {pixels.Scratch}", "(bottom - top) * (right - left)", "");
            scratch = pixels.Scratch;
        }

        writer.Write("axis = axis.Within(left, right);");
    }

    private void WriteInputRows(PixelText first)
    {
        if (first.Rows is { } rows)
        {
            rows(new(
                Text.After("image", $"((nuint)top * inputRow) + ((nuint)left * {first.Inputs})"), $"ref {first.Scratch}", "", "bottom - top", "right - left"));
            return;
        }

        writer.Block("for (int y = top; y < bottom; y++)", () =>
        {
            string at = plan.Spec.InputView.IsStated
                ? $"((nuint)y * inputRow) + ((nuint)left * {first.Inputs})"
                : $"(((nuint)y * (nuint)columns.Input) + (nuint)left) * {first.Inputs}";
            writer.Write(new Operand("source", Type).Declare(Text.After("image", at)));
            first.Write("ref source", $"ref Unsafe.Add(ref {first.Scratch}, (nuint)(y - top) * (nuint)(right - left) * {first.Outputs})", "(right - left)", "");
        });
        writer.Space();
    }

    private void WriteAfter()
    {
        string scratch = chain.Scratch!;
        int stride = window.ResultStride;
        foreach (PixelText pixels in chain.After.Take(chain.After.Count - 1))
        {
            pixels.Write($"ref {scratch}", $"ref {pixels.Scratch}", "(end - first) * axis.Output", "");
            (scratch, stride) = (pixels.Scratch, pixels.Outputs);
        }

        if (plan.Spec.StatesResults)
        {
            WriteResultRows(scratch, stride);
            return;
        }

        // whole rows are neighbours in the output, parts of rows are not
        writer.Write("int runs = axis.Output == columns.Output ? 1 : end - first;");
        writer.Write("int pixels = (end - first) / runs * axis.Output;");
        writer.Block("for (int run = 0; run < runs; run++)", () =>
        {
            writer.Write(new Operand("pixel", Type).Declare(Text.After(scratch, $"run * pixels * {stride}")));
            writer.Write($"nuint at = (((nuint)run * (nuint)columns.Output) + (nuint)x) * {plan.Spec.Last.OutputStride};");
            chain.After[chain.After.Count - 1].Write("ref pixel", "ref Unsafe.Add(ref result, at)", "pixels", "ref Unsafe.Add(ref addend, at)");
        });
        writer.Space();
    }

    // Rows of results lie as the call says.
    private void WriteResultRows(string scratch, int stride)
    {
        if (chain.After[chain.After.Count - 1].Rows is { } rows)
        {
            rows(new($"ref {scratch}", Text.After("result", Column(plan.Spec.OutputView)), Text.After("addend", Column(plan.Spec.ResidualView)), "end - first", "axis.Output"));
            return;
        }

        writer.Block("for (int y = 0; y < end - first; y++)", () =>
        {
            writer.Write(new Operand("pixel", Type).Declare(Text.After(scratch, $"y * axis.Output * {stride}")));
            chain.After[chain.After.Count - 1].Write("ref pixel", Part("result", "outputRow", plan.Spec.OutputView), "axis.Output", Part("addend", "residualRow", plan.Spec.ResidualView));
        });
        writer.Space();

        string Part(string tensor, string row, View view) => Text.After(tensor, $"((nuint)y * {row}) + ({Column(view)})");

        static string Column(View view) => $"(nuint)x * {view.Pixel}";
    }
}
