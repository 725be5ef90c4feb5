namespace SepConvGen.Generator.Specs;

/// <summary>An operand that is stored in half the bytes in which the kernel computes: widened where it is read, rounded where it is written.</summary>
/// <param name="Role">The parameter.</param>
/// <param name="Type">Half or bfloat16.</param>
internal sealed record CompactOperand(ParameterRole Role, ElementType Type);
