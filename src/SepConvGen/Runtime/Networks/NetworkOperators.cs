using System.ComponentModel;

namespace SepConvGen.Runtime;

/// <summary>For generated code: what the layers of a network compute that are not convolutions.</summary>
/// <remarks>
/// <para>
/// Each operator has the same bits on every processor and with every instruction set: it is made of operations that are rounded
/// once, in the order that its comment states; vectors hold different outputs, and where one output is a sum over neighbours, the
/// number of partial sums is fixed. Only which NaN a result is, if it is one, is the processor's own. Multiplication and addition
/// are two operations unless "fused" is said.
/// </para>
/// <para>
/// All arguments are checked before anything is read or written: sizes from 0 (those of windows from 1) to 2³⁰, spans of exactly
/// the length that the sizes state. Tensors are dense and row by row. Unless it is said that both may be the same span, output
/// and input must not overlap. Nothing is allocated.
/// </para>
/// <para>
/// Where there is a parameter <c>parallelOptions</c> that is not null, as many threads as it allows share what is worth it, with the
/// same bits, and its cancellation is observed where they do: see <see cref="ParallelRows"/> for what is thrown.
/// </para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe partial class NetworkOperators
{
    // Methods with loops, here and in what they call, are optimised from the first call on (AggressiveOptimization), as kernels are:
    // a network calls an operator a few times in a run, so that the JIT's own count would leave it in tier 0, ten times slower, for
    // the first seconds.
}
