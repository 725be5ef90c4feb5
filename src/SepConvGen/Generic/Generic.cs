namespace SepConvGen;

/// <summary>
/// The generic path: what a good engineer writes without a generator. Everything is a run-time parameter, the loops are in
/// a sensible order and vectorised with <see cref="System.Numerics.Vector{T}"/>, and filters are read where they lie.
/// </summary>
/// <remarks>
/// <para>Takes any shape, gives the bits of <see cref="Reference"/>, runs on one thread.</para>
/// <para>
/// Where this path spends its time: loops over taps that the compiler cannot unroll, tiles that must suit every shape, and
/// filters whose rows lie far apart. A generated kernel has none of the three; the difference between the two is what
/// generating is worth.
/// </para>
/// </remarks>
public static partial class Generic
{
}
