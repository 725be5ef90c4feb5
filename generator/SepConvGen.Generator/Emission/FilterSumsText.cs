using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The two passes of an image filter: sums down the columns, sums along the rows.</summary>
internal sealed class FilterSumsText(CodeWriter writer, FilterPlan plan, SampleLanes lanes)
{
    private const int MostNamed = 32;

    private readonly FilterSpec spec = plan.Spec;

    public void Write()
    {
        if (plan.Phases > 1)
        {
            int bits = plan.Phases == 2 ? 1 : 2;
            writer.Space();
            writer.Write("// Where the sum of a sample stands.");
            writer.Write($"private static int Place(int sample) => ((sample & {plan.Phases - 1}) * Phase) + (sample >> {bits});");
        }

        foreach (int rows in new[] { plan.Rows, 1 }.Distinct())
        {
            WriteColumnSums(rows);
        }

        WriteRowSums();
    }

    private string Samples(ElementType type) => plan.Phases > 1 ? lanes.Container : type.Keyword();

    private string Counter => plan.Lanes == 1 ? "i++" : $"i += {plan.Lanes}";

    private string End => plan.Lanes == 1 ? "(nuint)steps" : $"(nuint)steps * {plan.Lanes}";

    // a reference to samples, in the type in which they are read or written
    private string Reference(ElementType type, string reference) =>
        plan.Phases > 1 ? $"Unsafe.As<{type.Keyword()}, {lanes.Container}>(ref {reference})" : reference;

    private void WriteColumnSums(int rows)
    {
        int taps = spec.ColumnTaps.Count;
        int reads = taps + rows - 1;
        SortedSet<int> used = [.. plan.ColumnTerms.SelectMany(term => Positions(term)).SelectMany(position => Enumerable.Range(position, rows))];
        writer.Space();
        writer.Write(rows == 1
            ? $"// The column sums of one row, {Text.List([plan.StepSamples == 1 ? "sample by sample" : $"{plan.StepSamples} samples a step"])}; `at` is the first one's place in the block."
            : $"// The column sums of {rows} rows at once: {reads} rows are read for {rows} × {taps} taps; {plan.StepSamples} samples a step.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void ColumnSums{rows}(ref {spec.Input.Keyword()} image, ReadOnlySpan<nint> rows, ref {lanes.Element} sums, int at, int steps)", () =>
        {
            foreach (int row in used)
            {
                writer.Write($"ref {Samples(spec.Input)} row{row} = ref {Reference(spec.Input, $"Unsafe.Add(ref image, rows[{row}])")};");
            }

            for (int phase = 0; phase < plan.Phases; phase++)
            {
                writer.Write($"ref {lanes.Element} sums{phase} = ref {Place(phase)};");
            }

            writer.Space();
            writer.Block($"for (nuint i = 0; i < {End}; {Counter})", () =>
            {
                for (int phase = 0; phase < plan.Phases; phase++)
                {
                    if (plan.Phases > 1)
                    {
                        writer.Space();
                        writer.Write($"// samples {Text.List(Enumerable.Range(0, 2).Select(k => $"{phase + (k * plan.Phases)}"))}, …");
                    }

                    WriteColumnPhase(rows, phase, used);
                }
            });
        });
    }

    private string Place(int phase) => plan.Phases == 1 ? "Unsafe.Add(ref sums, at)"
        : $"Unsafe.Add(ref sums, Place({(phase == 0 ? "at" : $"at + {phase}")}))";

    private void WriteColumnPhase(int rows, int phase, SortedSet<int> used)
    {
        string suffix = plan.Phases > 1 ? $"_{phase}" : "";
        string Read(int row) => plan.Phases > 1 ? lanes.LoadPhase(phase, $"row{row}", "i") : lanes.LoadSamples($"row{row}", "i");

        // long columns are summed one row at a time: each sample is needed once, and names for all of them would be too many for the JIT
        bool named = used.Count <= MostNamed || rows > 1;
        foreach (int row in used.Where(_ => named))
        {
            writer.Write($"{lanes.Type} x{row}{suffix} = {Read(row)};");
        }

        for (int r = 0; r < rows; r++)
        {
            string sum = $"sum{(rows > 1 ? $"{r}" : "")}{suffix}";
            int shift = r;
            WriteChain(plan.ColumnTerms, sum, position => named ? $"x{position + shift}{suffix}" : $"({Read(position)})");
            writer.Write(lanes.Store(sum, $"sums{phase}", Offset(r)));
        }

        static string Offset(int r) => r switch
        {
            0 => "i",
            1 => "i + Row",
            _ => $"i + ({r} * Row)",
        };
    }

    private void WriteChain(EquatableArray<FilterTerm> terms, string sum, System.Func<int, string> sample)
    {
        for (int index = 0; index < terms.Count; index++)
        {
            FilterTerm term = terms[index];
            string value = term.Second is not int second ? sample(term.First)
                : term.Difference ? $"({sample(second)} - {sample(term.First)})"
                : $"({sample(term.First)} + {sample(second)})";
            writer.Write(index == 0 ? $"{lanes.Type} {sum} = {Unwrapped(lanes.First(value, term.Weight))};" : lanes.Add(sum, value, term.Weight));
        }
    }

    // without parentheses around the whole of it
    private static string Unwrapped(string value)
    {
        int depth = 0;
        for (int i = 0; i < value.Length - 1; i++)
        {
            depth += value[i] == '(' ? 1 : value[i] == ')' ? -1 : 0;
            if (depth == 0)
            {
                return value;
            }
        }

        return value.Substring(1, value.Length - 2);
    }

    private static IEnumerable<int> Positions(FilterTerm term) => term.Second is int second ? [term.First, second] : [term.First];

    private void WriteRowSums()
    {
        // the reads of each phase's result: the phase that a sample is in, and how many vectors' lanes further it stands
        (int Phase, int Lane) Locate(int phase, int position)
        {
            int sample = phase + (position * spec.Channels) - spec.Left;
            int lane = sample >= 0 ? sample / plan.Phases : -((-sample + plan.Phases - 1) / plan.Phases);
            return (sample - (lane * plan.Phases), lane);
        }

        (int Phase, int Lane)[] reads =
        [
            .. Enumerable.Range(0, plan.Phases)
                .SelectMany(phase => plan.RowTerms.SelectMany(Positions).Select(position => Locate(phase, position)))
                .Distinct()
                .OrderBy(read => read),
        ];
        Dictionary<int, int> starts = reads.GroupBy(read => read.Phase).ToDictionary(group => group.Key, group => group.Min(read => read.Lane));
        string Name((int Phase, int Lane) read) => $"s{(plan.Phases > 1 ? $"{read.Phase}_" : "")}{read.Lane - starts[read.Phase]}";
        string Read((int Phase, int Lane) read) => lanes.Load($"sums{read.Phase}", Text.Plus("i", read.Lane - starts[read.Phase]));

        writer.Space();
        writer.Write($"// The row sums and results of {(plan.StepSamples == 1 ? "samples" : $"{plan.StepSamples} samples a step")}; `at` is the first one's place in the block.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void RowSums(ref {lanes.Element} sums, int at, ref {spec.Output.Keyword()} output, int steps)", () =>
        {
            foreach (KeyValuePair<int, int> start in starts.OrderBy(start => start.Key))
            {
                string offset = start.Value == 0 ? "" : start.Value > 0 ? $" + {start.Value}" : $" - {-start.Value}";
                string at = start.Key == 0 ? "at" : $"at + {start.Key}";
                string place = plan.Phases == 1 ? $"at{offset}" : $"Place({at}){offset}";
                writer.Write($"ref {lanes.Element} sums{start.Key} = ref Unsafe.Add(ref sums, {place});");
            }

            if (plan.Phases > 1)
            {
                writer.Write($"ref {lanes.Container} result = ref {Reference(spec.Output, "output")};");
            }

            writer.Space();
            writer.Block($"for (nuint i = 0; i < {End}; {Counter})", () =>
            {
                // a sum that several results need is read once
                int uses = plan.RowTerms.SelectMany(Positions).Count() * plan.Phases;
                bool named = reads.Length < uses && reads.Length <= 12;
                foreach ((int Phase, int Lane) read in named ? reads : [])
                {
                    writer.Write($"{lanes.Type} {Name(read)} = {Read(read)};");
                }

                List<string> results = [];
                for (int phase = 0; phase < plan.Phases; phase++)
                {
                    string sum = plan.Phases > 1 ? $"sum{phase}" : "sum";
                    int current = phase;
                    WriteChain(plan.RowTerms, sum, position => named ? Name(Locate(current, position)) : Read(Locate(current, position)));
                    if (plan.Finish.Shifts && plan.Finish.Bias != 0)
                    {
                        writer.Write($"{sum} += {lanes.Constant(plan.Finish.Bias)};");
                    }

                    results.Add(plan.Finish.Shifts ? lanes.Shifted(sum) : lanes.Scaled(sum));
                }

                if (plan.Phases > 1)
                {
                    for (int phase = 0; phase < plan.Phases; phase++)
                    {
                        writer.Write($"var result{phase} = {Unwrapped(results[phase])};");
                    }

                    writer.Write(lanes.StorePhases([.. results.Select((_, phase) => $"result{phase}")], "result", "i"));
                }
                else
                {
                    string value = results[0];
                    if (value != "sum")
                    {
                        writer.Write($"var value = {Unwrapped(value)};");
                        value = "value";
                    }

                    writer.Write(lanes.StoreSamples(value, "output", "i"));
                }
            });
        });
    }
}
