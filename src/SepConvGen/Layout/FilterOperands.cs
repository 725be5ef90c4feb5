namespace SepConvGen;

/// <summary>A separable image filter: convert(scale · Σ sample · column tap · row tap + offset), the anchor at the taps of index length/2.</summary>
/// <typeparam name="T">float or double.</typeparam>
/// <param name="columnTaps">Weights along the height, at least one.</param>
/// <param name="rowTaps">Weights along the width, at least one.</param>
/// <param name="scale">What the sum is multiplied by.</param>
/// <param name="offset">What is added then.</param>
/// <param name="border">How the image is continued.</param>
/// <param name="borderValue">Samples outside the image, with <see cref="Border.Constant"/>; a value of the input's type.</param>
public readonly ref struct FilterOperands<T>(ReadOnlySpan<T> columnTaps, ReadOnlySpan<T> rowTaps, T scale, T offset, Border border, T borderValue)
    where T : unmanaged
{
    /// <summary>Weights along the height.</summary>
    public ReadOnlySpan<T> ColumnTaps { get; } = columnTaps;

    /// <summary>Weights along the width.</summary>
    public ReadOnlySpan<T> RowTaps { get; } = rowTaps;

    /// <summary>What the sum is multiplied by.</summary>
    public T Scale { get; } = scale;

    /// <summary>What is added then.</summary>
    public T Offset { get; } = offset;

    /// <summary>How the image is continued.</summary>
    public Border Border { get; } = border;

    /// <summary>Samples outside the image, with <see cref="Border.Constant"/>.</summary>
    public T BorderValue { get; } = borderValue;
}
