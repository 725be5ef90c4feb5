using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The method that does a run of pixels whose taps are all inside the image: channel by channel, with all weights in registers.</summary>
internal sealed class DepthwiseRunText(CodeWriter writer, string method, DepthwiseLoops plan, ProductOperands operands, Epilogue epilogue, Dialect scalar)
{
    private readonly DepthwiseSpec spec = plan.Spec;

    private Operand X => operands.Input.Named("x");

    private IEnumerable<int> KernelRows => Enumerable.Range(0, spec.Rows.Kernel);

    private IEnumerable<int> KernelColumns => Enumerable.Range(0, spec.Columns.Kernel);

    /// <summary>The call.</summary>
    public void WriteCall(string added) => writer.Write($"{method}({DepthwisePixelText.Arguments(operands, added)}, count);");

    /// <summary>The method.</summary>
    public void Write()
    {
        writer.Space();
        writer.Write($"// A run of {(operands.InputRow is null ? "steps" : "pixels")} whose taps are all inside: channel by channel, the weights in registers.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {method}({operands.Parameters("int pixels")})", () => writer.Block($"for (nuint n = 0; n < {spec.OutputChannels}; n++)", WriteChannel));
    }

    private static string Weight(int row, int column) => $"w{row}{column}";

    private void WriteChannel()
    {
        writer.Write(X.Declare(operands.Input.At(DepthwisePixelText.Channel(spec).Code)));
        writer.Write(operands.Weights.Named("w").Declare(operands.Weights.At("n")));
        foreach (int row in KernelRows)
        {
            writer.Write($"{scalar.Type} {Text.List(KernelColumns.Select(column => $"{Weight(row, column)} = {scalar.Load("w", $"{((row * spec.Columns.Kernel) + column) * spec.OutputChannels}")}"))};");
        }

        Operand target = operands.Output.Named("target");
        Operand? addend = operands.Residual?.Named("addend");
        writer.Write(target.Declare(operands.Output.At("n")));
        if (addend is not null)
        {
            writer.Write(addend.Declare(operands.Residual!.At("n")));
        }

        writer.Block("for (int p = 0; p < pixels; p++)", () =>
        {
            WriteSum();
            writer.Write(scalar.Store(epilogue.Value("sum", scalar.Load("slope", "n"), scalar.Load("addend", "0")), "target", "0"));
            writer.Write(X.Advance($"{(long)spec.Columns.Stride * spec.InputStride}"));
            writer.Write(target.Advance($"{spec.OutputStride}"));
            if (addend is not null)
            {
                writer.Write(addend.Advance($"{spec.ResidualStride}"));
            }
        });
    }

    private void WriteSum()
    {
        string sum = operands.Bias is { } bias ? scalar.Load(bias.Name, "n") : scalar.Zero;
        foreach (int row in KernelRows)
        {
            foreach (int column in KernelColumns)
            {
                string input = scalar.Load(X.Name, Offset(row * spec.Rows.Dilation, (long)column * spec.Columns.Dilation * spec.InputStride));
                writer.Write($"{((row, column) == (0, 0) ? $"{scalar.Type} " : "")}sum = {scalar.MultiplyAdd(input, Weight(row, column), sum)};");
                sum = "sum";
            }
        }
    }

    private static string Offset(int rows, long elements) =>
        rows == 0 ? $"{elements}"
        : elements == 0 ? Text.Times(rows, "inputRow")
        : Loops.Plus(rows == 1 ? Expression.Simple("inputRow") : Expression.Compound(Text.Times(rows, "inputRow")), Expression.Simple($"{elements}"));
}
