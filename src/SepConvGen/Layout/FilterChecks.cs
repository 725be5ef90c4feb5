using SepConvGen.Runtime;

namespace SepConvGen;

/// <summary>The arguments of an image filter, checked together.</summary>
internal static class FilterChecks
{
    public static void Check<TInput, T, TOutput>(ImageShape shape, ReadOnlySpan<TInput> input, FilterOperands<T> operands, ReadOnlySpan<TOutput> output)
        where TInput : unmanaged
        where T : unmanaged
        where TOutput : unmanaged
    {
        OperandChecks.CheckImages(shape, "channels");
        ArgumentOutOfRangeException.ThrowIfLessThan(shape.Channels, 1, "channels");
        if (operands.ColumnTaps.IsEmpty || operands.RowTaps.IsEmpty)
        {
            throw new ArgumentException("A filter has at least one tap in each direction.", nameof(operands));
        }

        const string layout = "[batch, height, width, channels]";
        Runtime.Check.Length(input.Length, layout, [shape.Batch, shape.Height, shape.Width, shape.Channels], nameof(input));
        Runtime.Check.Length(output.Length, layout, [shape.Batch, shape.Height, shape.Width, shape.Channels], nameof(output));
        Runtime.Check.Apart(output, input, nameof(input));
    }
}
