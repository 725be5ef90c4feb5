namespace SepConvGen.Generator.Planning;

/// <summary>How the result is made of the sum: (sum + Bias) / 2^Shift, or Scale · sum + Offset, rounded half to even.</summary>
/// <param name="Shifts">Whether it is the first form.</param>
/// <param name="Shift">Bits of fraction.</param>
/// <param name="Bias">What is added first.</param>
/// <param name="Scale">The factor of the second form.</param>
/// <param name="Offset">The summand of the second form.</param>
/// <param name="ClampsLeast">Whether results may be below the output's least value.</param>
/// <param name="ClampsMost">Whether results may be above the output's greatest value.</param>
internal sealed record FilterFinish(bool Shifts, int Shift, int Bias, double Scale, double Offset, bool ClampsLeast, bool ClampsMost);
