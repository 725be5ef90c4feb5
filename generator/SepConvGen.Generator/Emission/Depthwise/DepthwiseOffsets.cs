namespace SepConvGen.Generator.Emission;

/// <summary>How far after the references that it has a method calls another one; "" for not at all.</summary>
/// <param name="Input">Floats after the input.</param>
/// <param name="Filter">Floats after the filter.</param>
/// <param name="Result">Floats after the output, and after the residual unless that lies otherwise.</param>
/// <param name="Added">Floats after the residual where it lies otherwise; null where it does not.</param>
internal readonly record struct DepthwiseOffsets(string Input = "", string Filter = "", string Result = "", string? Added = null)
{
    /// <summary>Not at all.</summary>
    public static DepthwiseOffsets None => new("", "", "");
}
