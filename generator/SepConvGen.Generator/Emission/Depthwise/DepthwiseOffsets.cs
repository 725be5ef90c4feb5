namespace SepConvGen.Generator.Emission;

/// <summary>How far after the references that it has a method calls another one; "" for not at all.</summary>
/// <param name="Input">Floats after the input.</param>
/// <param name="Filter">Floats after the filter.</param>
/// <param name="Result">Floats after the residual and the output.</param>
internal readonly record struct DepthwiseOffsets(string Input = "", string Filter = "", string Result = "")
{
    /// <summary>Not at all.</summary>
    public static DepthwiseOffsets None => new("", "", "");
}
