using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The methods that copy weights into the order in which the tiles read them.</summary>
internal static class WeightCopies
{
    /// <summary>[rows of channels] → each row repeated: the filter and bias of a run of pixels.</summary>
    public static void WriteRepeat(CodeWriter writer, int channels, int run, string prefix, ElementType type)
    {
        (Operand weights, Operand repeated) = (new("weights", type), new("repeated", type));
        writer.Space();
        writer.Write($"// Rows of {channels} weights, each repeated for {run} neighbouring pixels.");
        writer.Block($"private static void {prefix}RepeatWeights({weights.Parameter}, int rows, {repeated.Parameter})", () =>
            writer.Block("for (int row = 0; row < rows; row++)", () =>
            {
                if (channels == 1)
                {
                    writer.Write($"MemoryMarshal.CreateSpan({repeated.At($"row * {run}")}, {run}).Fill({Dialect.Scalar(weights.Name, "row")});");
                    return;
                }

                int all = run * channels;
                writer.Write($"Span<{type.Keyword()}> run = MemoryMarshal.CreateSpan({repeated.At($"row * {all}")}, {all});");
                writer.Write($"MemoryMarshal.CreateReadOnlySpan({weights.At($"row * {channels}")}, {channels}).CopyTo(run);");
                if (run > 1)
                {
                    writer.Block($"for (int copied = {channels}; copied < {all}; copied *= 2)", () =>
                        writer.Write($"run[..Math.Min(copied, {all} - copied)].CopyTo(run[copied..]);"));
                }
            }));
    }

    /// <summary>The method that copies the filter of a product, where its tiles do not read it in place.</summary>
    public static void Write(CodeWriter writer, MatrixProduct product, Dialect dialect, string prefix)
    {
        if (product.Placement == FilterPlacement.Packed)
        {
            WritePack(writer, product, dialect, prefix);
        }
        else if (product.Placement == FilterPlacement.Padded)
        {
            WritePad(writer, product, dialect, prefix);
        }
    }

    /// <summary>[inputs, outputs] → [group][panel][inputs][outputs of the panel].</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="product">The product.</param>
    /// <param name="dialect">The instructions.</param>
    /// <param name="prefix">What the names of the stage's methods begin with.</param>
    public static void WritePack(CodeWriter writer, MatrixProduct product, Dialect dialect, string prefix = "")
    {
        string groups = product.Groups == 1 ? "" : "[group]";
        writer.Space();
        writer.Write($"// The filter panel by panel: {groups}[panel][inputs][outputs of the panel].");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {prefix}PackWeights({Filter(dialect).Parameter}, {Packed(dialect).Parameter})", () =>
        {
            if (product.Groups == 1)
            {
                PackGroup(writer, product, dialect);
                return;
            }

            writer.Block($"for (int g = 0; g < {product.Groups}; g++)", () =>
            {
                PackGroup(writer, product, dialect);
                writer.Space();
                writer.Write(Filter(dialect).Advance($"{product.GroupOutputs}"));
            });
        });
    }

    private static void PackGroup(CodeWriter writer, MatrixProduct product, Dialect dialect)
    {
        foreach (OutputPanel panel in product.Panels)
        {
            int width = product.Width(panel);
            int step = panel.Step ?? width;
            int end = panel.Start + (panel.Repeat * step);
            void Rows()
            {
                writer.Block($"for (int k = 0; k < {product.Depth}; k++)", () =>
                {
                    string start = panel.Repeat > 1 ? " + n" : panel.Start == 0 ? "" : $" + {panel.Start}";
                    writer.Write(Filter(dialect).Named("row").Declare(Filter(dialect).At($"(k * {product.Outputs}){start}")));
                    for (int v = 0; v < panel.Vectors; v++)
                    {
                        string weights = panel.IsHalved && v == panel.Vectors - 1 ? dialect.LoadTwice("row", $"{panel.Offsets[v]}") : dialect.Load("row", $"{panel.Offsets[v]}");
                        writer.Write(dialect.Store(weights, Packed(dialect).Name, $"{v * product.Lanes}"));
                    }

                    writer.Write(Packed(dialect).Advance($"{width}"));
                });
            }

            writer.Space();
            if (panel.Repeat > 1)
            {
                writer.Block($"for (int n = {panel.Start}; n < {end}; n += {step})", Rows);
            }
            else
            {
                Rows();
            }
        }
    }

    /// <summary>Rows of 2 or 3 outputs → rows of a vector, zeros after them.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="product">The product.</param>
    /// <param name="prefix">What the names of the stage's methods begin with.</param>
    public static void WritePad(CodeWriter writer, MatrixProduct product, Dialect dialect, string prefix = "")
    {
        int outputs = product.Outputs;
        (Operand weights, Operand padded) = (new("weights", dialect.Element), new("padded", dialect.Element));
        writer.Space();
        writer.Write($"// Rows of {outputs} weights, each padded with zeros to {product.Lanes}.");
        writer.Block($"private static void {prefix}PadWeights({weights.Parameter}, int rows, {padded.Parameter})", () =>
            writer.Block("for (int row = 0; row < rows; row++)", () =>
            {
                string values = Text.List(Enumerable.Range(0, product.Lanes).Select(lane =>
                    lane < outputs ? Dialect.Scalar(weights.Name, lane == 0 ? $"row * {outputs}" : $"(row * {outputs}) + {lane}") : dialect.Literal(0)));
                writer.Write($"{dialect.Class}.Create({values}).StoreUnsafe({padded.Argument}, (nuint)row * {product.Lanes});");
            }));
    }

    private static Operand Filter(Dialect dialect) => new("filter", dialect.Element);

    private static Operand Packed(Dialect dialect) => new("packed", dialect.Element);
}
