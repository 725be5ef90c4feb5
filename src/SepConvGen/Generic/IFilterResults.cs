namespace SepConvGen;

/// <summary>What a filter makes of its sums.</summary>
/// <typeparam name="T">What they were added in.</typeparam>
internal interface IFilterResults<T>
{
    /// <summary>Scales a row of sums; results of integer types are whole, or will be rounded and saturated.</summary>
    void Finish(ReadOnlySpan<T> sums, Span<float> results);
}
