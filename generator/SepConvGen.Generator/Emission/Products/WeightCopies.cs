using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The methods that copy weights into the order in which the tiles read them.</summary>
internal static class WeightCopies
{
    /// <summary>[rows of channels] → each row repeated: the filter and bias of a run of pixels.</summary>
    public static void WriteRepeat(CodeWriter writer, int channels, int run)
    {
        writer.Space();
        writer.Write($"// Rows of {channels} weights, each repeated for {run} neighbouring pixels.");
        writer.Block("private static void RepeatWeights(ref float weights, int rows, ref float repeated)", () =>
            writer.Block("for (int row = 0; row < rows; row++)", () =>
            {
                if (channels == 1)
                {
                    writer.Write($"MemoryMarshal.CreateSpan(ref Unsafe.Add(ref repeated, row * {run}), {run}).Fill(Unsafe.Add(ref weights, row));");
                    return;
                }

                writer.Write($"ReadOnlySpan<float> source = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref weights, row * {channels}), {channels});");
                writer.Block($"for (int pixel = 0; pixel < {run}; pixel++)", () =>
                    writer.Write($"source.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref repeated, ((row * {run}) + pixel) * {channels}), {channels}));"));
            }));
    }

    /// <summary>[inputs, outputs] → [group][panel][inputs][outputs of the panel].</summary>
    public static void WritePack(CodeWriter writer, MatrixProduct product, Dialect dialect)
    {
        string groups = product.Groups == 1 ? "" : "[group]";
        writer.Space();
        writer.Write($"// The filter panel by panel: {groups}[panel][inputs][outputs of the panel].");
        writer.Write(KernelEmitter.Optimized);
        writer.Block("private static void PackWeights(ref float filter, ref float packed)", () =>
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
                writer.Write($"filter = ref Unsafe.Add(ref filter, {product.GroupOutputs});");
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
                    string start = panel.Repeat > 1 ? "n" : $"{panel.Start}";
                    writer.Write($"ref float row = ref Unsafe.Add(ref filter, (k * {product.Outputs}){(start == "0" ? "" : $" + {start}")});");
                    for (int v = 0; v < panel.Vectors; v++)
                    {
                        writer.Write(dialect.Store(dialect.Load("row", $"{panel.Offsets[v]}"), "packed", $"{v * product.Lanes}"));
                    }

                    writer.Write($"packed = ref Unsafe.Add(ref packed, {width});");
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
    public static void WritePad(CodeWriter writer, MatrixProduct product)
    {
        int outputs = product.Outputs;
        writer.Space();
        writer.Write($"// Rows of {outputs} weights, each padded with zeros to {product.Lanes}.");
        writer.Block("private static void PadWeights(ref float weights, int rows, ref float padded)", () =>
            writer.Block("for (int row = 0; row < rows; row++)", () =>
            {
                string values = Text.List(Enumerable.Range(0, product.Lanes).Select(lane =>
                    lane < outputs ? Dialect.Scalar("weights", lane == 0 ? $"row * {outputs}" : $"(row * {outputs}) + {lane}") : "0f"));
                writer.Write($"Vector128.Create({values}).StoreUnsafe(ref padded, (nuint)row * {product.Lanes});");
            }));
    }
}
