namespace SepConvGen.Generator.Specs;

/// <summary>The numbers of a kernel: in memory, in its operations, in its sums.</summary>
/// <param name="Stored">The type of input, weights and output.</param>
/// <param name="Computed">What they are widened to before they are multiplied.</param>
/// <param name="Summed">What the sums are held in until they are finished.</param>
internal sealed record Element(ElementType Stored, ElementType Computed, ElementType Summed)
{
    public static readonly Element Single = new(ElementType.Single, ElementType.Single, ElementType.Single);

    public static readonly Element Double = new(ElementType.Double, ElementType.Double, ElementType.Double);
}
