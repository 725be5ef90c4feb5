using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The method that walks over the steps of sequences: one row, its interior by tiles, its edges step by step.</summary>
internal sealed class DepthwiseSequenceText(DepthwiseScope scope)
{
    public void Write()
    {
        CodeWriter writer = scope.Writer;
        DepthwiseSpec spec = scope.Plan.Spec;
        DepthwiseOperands operands = scope.Operands;
        bool edges = scope.Plan.Pixel is not null;
        EdgePixelsText pixels = new(scope);
        writer.Space();
        writer.Write("// The output steps of an axis; `input` starts at its first input step, `output` at its first output step.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {scope.Words.Walk}({operands.Parameters(null, "in Axis steps")})", () =>
        {
            if (edges)
            {
                pixels.WriteCall(operands, "0", "steps.InteriorStart");
                writer.Space();
            }

            new RowInteriorText(scope).Write(operands, scope.Plan.RowTiles, "steps.InteriorStart", "steps.InteriorEnd");
            if (edges && spec.Columns.HasTapsAfter(spec.Padding))
            {
                writer.Space();
                pixels.WriteCall(operands, "steps.InteriorEnd", "steps.Output");
                writer.Space();
            }

            scope.Epilogue.WritePass(writer, operands.Output.Argument, $"(nuint)steps.Output * {scope.Plan.OutputStride}");
        });
    }
}
