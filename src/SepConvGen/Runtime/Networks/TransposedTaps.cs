namespace SepConvGen.Runtime;

/// <summary>Taps of a transposed convolution that reach one output position along one axis.</summary>
/// <param name="Tap">The first of them.</param>
/// <param name="Input">The input position that it brings; the following taps bring lower ones.</param>
/// <param name="Count">How many taps.</param>
internal readonly record struct TransposedTaps(int Tap, int Input, int Count);
