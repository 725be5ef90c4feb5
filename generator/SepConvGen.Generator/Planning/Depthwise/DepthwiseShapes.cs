using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>Output rows × columns × vectors of channels of a depthwise tile.</summary>
/// <remarks>
/// Measured with 512-bit vectors, the best of some fifteen tiles for each layer: Evidence/depthwise-shapes.csv. Mostly 12 to 14
/// sums win; where pixels share sets of L1, and under a stride, more vectors of fewer pixels do. NEON is planned by RyuJIT's
/// listing instead: no vector on the stack, and at least one multiply-add a load, which is possible wherever outputs share inputs.
/// </remarks>
internal static class DepthwiseShapes
{
    // 16 registers: 12 sums, 3 weights and an input, 63 loads for 108 multiply-adds; or 14 sums and a weight. The later shapes divide other widths.
    private static readonly (int Rows, int Columns, int Vectors)[] Small = [(3, 4, 1), (2, 7, 1), (2, 6, 1), (2, 5, 1), (4, 3, 1), (3, 3, 1), (4, 2, 1), (4, 1, 1)];

    // 16 registers and a large kernel: 10 or 8 sums and the weights of a kernel row (5×5, 28×28×120: 84 and 83 µs; 2×7 tap by tap 93). This and what
    // follows for 16 registers: Evidence/few-registers.csv.
    private static readonly (int Rows, int Columns, int Vectors)[] SmallLargeKernel = [(2, 5, 1), (2, 4, 1), (2, 7, 1), (2, 6, 1), (2, 3, 1), (2, 2, 1), (2, 1, 1)];

    // 16 registers and a stride. Two neighbouring outputs share few inputs; two vectors of channels use whole cache lines: 8 sums, 6 weights and an input
    // (3×3, 28×28×192: 16 µs; 3×2×2 tap by tap 20), or rows of 7 at once (14×14×576: 13 and 16).
    private static readonly (int Rows, int Columns, int Vectors)[] SmallStrided = [(2, 2, 2), (1, 7, 2)];

    // With a large kernel one vector: 8 sums and the weights of a kernel row (5×5, 56×56×144: 133 µs; 2×3×2 tap by tap 173), or rows of 7 (14×14×672: 39 and 54).
    private static readonly (int Rows, int Columns, int Vectors)[] SmallStridedLargeKernel = [(2, 4, 1), (2, 7, 1), (2, 3, 1), (2, 2, 1), (2, 1, 1)];

    // 32 registers: 12 sums, 9 weights and an input. NEON's listing: 108 multiply-adds on 40 loads (39, and the bias).
    private static readonly (int Rows, int Columns, int Vectors)[] Large = [(3, 4, 1), (4, 4, 1), (2, 7, 1), (2, 6, 1), (3, 5, 1), (2, 5, 1), (4, 3, 1), (3, 3, 1), (4, 2, 1), (4, 1, 1)];

    // 32 registers, and pixels 1 KB or a multiple of it apart: they fall into few sets of L1, so a tile takes few pixels
    // and two neighbouring vectors of each; 12 sums.
    private static readonly (int Rows, int Columns, int Vectors)[] LargeCrowded = [(3, 2, 2)];

    // 32 registers and a stride: few inputs are shared, so many vectors of a pixel: 16 sums and 4 weights. With few
    // channels, whose rows are wide, rows matter more: 12 sums and 18 weights.
    private static readonly (int Rows, int Columns, int Vectors)[] LargeStrided = [(2, 2, 4)];

    private static readonly (int Rows, int Columns, int Vectors)[] LargeStridedFew = [(3, 2, 2), (2, 2, 2)];

    // NEON and crowded pixels, under a stride too: 8 sums and 18 weights, which leaves registers for the constants of an
    // activation (with 12 sums those of HardSwish spilled). 72 multiply-adds on 52 loads, with a stride of 2 on 70.
    private static readonly (int Rows, int Columns, int Vectors)[] NeonCrowded = [(2, 2, 2)];

    // NEON and a stride: 12 sums, 9 weights and an input. Few inputs are shared, and each costs a load: the 2×2×2 above has
    // 72 multiply-adds on 70 loads, 3×4×1 has 108 on 73 (5×5: 2×4×1, 40 on 27 for each kernel row).
    private static readonly (int Rows, int Columns, int Vectors)[] NeonStrided = [(3, 4, 1), (2, 4, 1), (2, 7, 1), (2, 6, 1), (3, 5, 1), (2, 5, 1), (3, 3, 1), (2, 3, 1), (3, 2, 1), (2, 2, 1)];

    // 32 registers and a large kernel: 14 sums, and the weights of a kernel row. NEON's listing for 5×5: 70 multiply-adds on
    // 27 loads for each kernel row.
    private static readonly (int Rows, int Columns, int Vectors)[] LargeKernel = [(2, 7, 1), (2, 4, 1), (2, 6, 1), (2, 5, 1), (2, 3, 1), (2, 2, 1), (2, 1, 1)];

    /// <summary>A known width is divided evenly where that is possible: 7 columns are one tile of 7, not 4 and an overlap of 3.</summary>
    public static (int Rows, int Columns, int Vectors) Choose(DepthwiseSpec spec, int? output, InstructionSet set)
    {
        bool crowded = set.Registers >= 32 && spec.OutputChannels >= 256 && spec.OutputChannels % 128 == 0 && spec.Taps <= 12;
        if (set.Registers >= 32 && spec.Taps <= 12 && output is 5 or 6 or 7)
        {
            // the whole width at once; where pixels fall into the same sets of L1, with many vectors of each, which are 28
            // sums and 4 weights, or, where inputs need a register, 14 sums, 6 weights and an input (NEON's listing: 38
            // multiply-adds on 20 loads for each kernel row)
            return !crowded ? (2, output.Value, 1) : (1, output.Value, set.MemoryOperands ? 4 : 2);
        }

        (int Rows, int Columns, int Vectors)[] shapes = (set.Registers, spec.Columns.Stride) switch
        {
            (32, > 1) => set.MemoryOperands ? spec.OutputChannels < 128 ? LargeStridedFew : LargeStrided : crowded ? NeonCrowded : NeonStrided,
            (32, _) when spec.Taps > 12 => LargeKernel,
            (32, _) when crowded => set.MemoryOperands ? LargeCrowded : NeonCrowded,
            (32, _) => Large,
            (_, > 1) => spec.Taps > 12 ? SmallStridedLargeKernel : SmallStrided,
            _ => spec.Taps > 12 ? SmallLargeKernel : Small,
        };
        return Best(shapes, spec.Taps <= 12 ? 4 : 2, output ?? 0);
    }

    // The first of those that waste least of the width; 0 where it is not known, or nothing.
    private static (int Rows, int Columns, int Vectors) Best((int Rows, int Columns, int Vectors)[] shapes, int mostRows, int width)
    {
        (int Rows, int Columns, int Vectors)? best = null;
        int least = int.MaxValue;
        foreach ((int Rows, int Columns, int Vectors) shape in shapes)
        {
            // in eighths of the width
            int computed = width == 0 ? 0 : Integers.RoundUp(width, shape.Columns) * 8 / width;
            if (shape.Rows <= mostRows && (width == 0 || shape.Columns <= width) && computed < least)
            {
                (best, least) = (shape, computed);
            }
        }

        return best ?? (2, 1, 2);
    }
}
