using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The methods of a pointwise step whose vectors hold several pixels.</summary>
internal sealed class SpreadText(CodeWriter writer, SpreadPlan plan, InstructionSet set, Epilogue epilogue) : StageText
{
    private readonly Dialect dialect = Dialects.For(set, plan.Lanes);
    private readonly ProductOperands operands = ProductOperands.Of(plan.Spec, epilogue, set.Element.Stored);

    private int Inputs => plan.Spec.InputChannels;

    private int Outputs => plan.Spec.OutputChannels;

    private string Method => $"{plan.Prefix}PointwisePixels";

    private string FewMethod => $"{plan.Prefix}PointwiseFew";

    private IEnumerable<int> Channels => Enumerable.Range(0, Inputs);

    public override void Write()
    {
        WritePixels();
        WriteFew();
        WeightCopies.WriteRepeat(writer, Outputs, plan.Repeats, Repeat(plan), set.Element.Stored);
    }

    /// <summary>What the name of the method that repeats weights begins with.</summary>
    public static string Repeat(SpreadPlan plan) => $"{plan.Prefix}Pointwise";

    public override void Pixels(string input, string output, string count, string residual) =>
        writer.Write($"{Method}({ProductOperands.RunArguments(plan.Spec, epilogue, set.Element.Stored, input, residual, output, count)});");

    private void WritePixels()
    {
        writer.Space();
        writer.Write($"// Neighbouring {plan.Unit}s, {plan.Pixels} in a vector, each input spread over the lanes of its results.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {Method}({operands.Parameters("int pixels")})", () =>
        {
            LoadWeights(phase: 0, "");
            writer.Write("int p = 0;");
            WriteVectors(plan.Vectors, operands.Input.Name, operands.Residual?.Name ?? "", operands.Output.Name, $"p <= pixels - {(plan.Vectors * plan.Pixels) + plan.Margin}");
            writer.Space();
            WriteVectors(1, operands.Input.Name, operands.Residual?.Name ?? "", operands.Output.Name, $"p <= pixels - {plan.Least}");
            writer.Space();
            WriteRest();
            epilogue.WritePass(writer, operands.Output.Argument, $"(nuint)pixels * {Outputs}");
        });
    }

    // Weights, biases and slopes from some output on.
    private void LoadWeights(int phase, string suffix)
    {
        int row = plan.Repeats * Outputs;
        writer.Write($"{dialect.Type} {Text.List(Channels.Select(k => $"w{k}{suffix} = {dialect.Load(operands.Weights.Name, $"{(k * row) + phase}")}"))};");
        if (operands.Bias is { } bias)
        {
            writer.Write($"{dialect.Type} start{suffix} = {dialect.Load(bias.Name, $"{phase}")};");
        }

        if (operands.Slope is { } slope)
        {
            writer.Write($"{dialect.Type} slopes{suffix} = {dialect.Load(slope.Name, $"{phase}")};");
        }
    }

    // As long as other pixels follow, which a load and a store may reach over.
    private void WriteVectors(int vectors, string input, string residual, string output, string end)
    {
        int step = vectors * plan.Pixels;
        int[] all = [.. Enumerable.Range(0, vectors)];
        string Of(string name, int vector) => vectors == 1 ? name : $"{name}{vector}";
        writer.Block($"for (; {end}; p += {step})", () =>
        {
            writer.Write(new Operand("pixel", operands.Input.Type).Declare(Text.After(input, $"p * {Inputs}")));
            writer.Write($"{dialect.Type} {Text.List(all.Select(v => $"{Of("x", v)} = {dialect.Load("pixel", $"{v * plan.Inputs}")}"))};");
            writer.Write($"{dialect.Type} {Text.List(all.Select(v => $"{Of("sum", v)} = {Start("")}"))};");
            foreach (int k in Channels)
            {
                foreach (int v in all)
                {
                    writer.Write($"{Of("sum", v)} = {dialect.MultiplyAdd(Spread(Of("x", v), k, first: 0, lead: 0), $"w{k}", Of("sum", v))};");
                }
            }

            writer.Space();
            if (epilogue.HasResidual)
            {
                writer.Write(new Operand("addend", operands.Output.Type).Declare(Text.After(residual, $"p * {Outputs}")));
            }

            writer.Write(new Operand("result", operands.Output.Type).Declare(Text.After(output, $"p * {Outputs}")));
            foreach (int v in all)
            {
                string at = $"{v * plan.Results}";
                writer.Write(dialect.Store(epilogue.Value(Of("sum", v), "slopes", epilogue.HasResidual ? dialect.Load("addend", at) : ""), "result", at));
            }
        });
    }

    // Vectors that end with a pixel: what lies before theirs stays as it is.
    private void WriteRest()
    {
        if (!plan.EndsInPlace)
        {
            ProductOffsets at = new() { Input = $"p * {Inputs}", Results = $"p * {Outputs}" };
            writer.Block("if (p < pixels)", () => writer.Write($"{FewMethod}({operands.Arguments(at, "pixels - p")});"));
            return;
        }

        writer.Block($"if (pixels < {plan.Least})", () =>
        {
            writer.Write($"{FewMethod}({operands.Arguments(new(), "pixels")});");
            writer.Write("p = pixels;");
        });
        writer.Space();
        bool whole = plan.Results == plan.Lanes;
        string suffix = plan.EndPhase == 0 ? "" : "End";
        writer.Write(whole
            ? "// what is left: a vector that may overlap the one before it"
            : "// what is left: the last lanes of a vector; what lies before them stays as it is");
        writer.Block($"for (; p < pixels; p += {plan.Pixels})", () =>
        {
            writer.Write($"int end = Math.Min(p + {plan.Pixels}, pixels);");
            if (suffix.Length > 0)
            {
                LoadWeights(plan.EndPhase, suffix);
            }

            writer.Write($"{dialect.Type} x = {dialect.Load(operands.Input.Name, $"(nuint)((end * {Inputs}) - {plan.Lanes})")};");
            writer.Write($"{dialect.Type} sum = {Start(suffix)};");
            foreach (int k in Channels)
            {
                writer.Write($"sum = {dialect.MultiplyAdd(Spread("x", k, plan.Lanes - plan.Inputs, plan.Lanes - plan.Results), $"w{k}{suffix}", "sum")};");
            }

            writer.Write($"nuint at = (nuint)((end * {Outputs}) - {plan.Lanes});");
            string value = epilogue.Value("sum", $"slopes{suffix}", operands.Residual is { } residual ? dialect.Load(residual.Name, "at") : "");
            string mask = dialect.Mask(plan.Lanes - plan.Results, plan.Lanes);
            writer.Write(dialect.Store(whole ? value : dialect.Select(mask, value, dialect.Load(operands.Output.Name, "at")), operands.Output.Name, "at"));
        });
    }

    private string Start(string suffix) => operands.Bias is null ? dialect.Zero : $"start{suffix}";

    // An input of each pixel in the lanes of its results; `first` and `lead` are the lanes of the first pixel's first
    // input and result.
    private string Spread(string inputs, int channel, int first, int lead) =>
        dialect.Shuffle(inputs, Enumerable.Range(0, plan.Lanes).Select(lane =>
            lane < lead || lane >= lead + plan.Results ? lane : first + ((lane - lead) / Outputs * Inputs) + channel));

    // Copies that have room for whole vectors.
    private void WriteFew()
    {
        string type = set.Element.Stored.Keyword();
        int room = Integers.RoundUp(plan.Least - 1, plan.Pixels) + plan.Margin;
        writer.Space();
        writer.Write($"// Fewer {plan.Unit}s than a vector reaches over: by way of copies that have room for it.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {FewMethod}({operands.Parameters("int pixels")})", () =>
        {
            Copy(operands.Input, "inputs", Inputs);
            if (operands.Residual is { } residual)
            {
                Copy(residual, "addends", Outputs);
            }

            writer.Write($"Span<{type}> results = stackalloc {type}[{room * Outputs}];");
            LoadWeights(phase: 0, "");
            writer.Write("int p = 0;");
            WriteVectors(1, "MemoryMarshal.GetReference(inputs)", "MemoryMarshal.GetReference(addends)", "MemoryMarshal.GetReference(results)", "p < pixels");
            writer.Space();
            writer.Write($"results[..(pixels * {Outputs})].CopyTo(MemoryMarshal.CreateSpan({operands.Output.Argument}, pixels * {Outputs}));");
        });

        void Copy(Operand from, string to, int channels)
        {
            writer.Write($"Span<{type}> {to} = stackalloc {type}[{room * channels}];");
            writer.Write($"MemoryMarshal.CreateReadOnlySpan({from.Argument}, pixels * {channels}).CopyTo({to});");
        }
    }
}
