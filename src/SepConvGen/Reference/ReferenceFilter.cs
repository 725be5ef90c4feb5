using SepConvGen.Runtime;

namespace SepConvGen;

/// <summary>The reference of image filters, in any arithmetic.</summary>
internal static class ReferenceFilter
{
    public static void Run<TInput, T, TOutput>(
        ImageShape shape,
        ReadOnlySpan<TInput> input,
        FilterOperands<T> operands,
        IFilterArithmetic<TInput, T, TOutput> arithmetic,
        Span<TOutput> output)
        where TInput : unmanaged
        where T : unmanaged
        where TOutput : unmanaged
    {
        FilterChecks.Check(shape, input, operands, output);
        (_, int height, int width, int channels) = shape;
        int tall = operands.ColumnTaps.Length;
        int wide = operands.RowTaps.Length;
        T[] window = new T[tall * wide];
        for (int i = 0; i < output.Length; i++)
        {
            int pixel = i / channels;
            for (int j = 0; j < window.Length; j++)
            {
                int image = pixel / width / height;
                int row = FilterBorder.Index(operands.Border, (pixel / width % height) + (j % tall) - (tall / 2), height);
                int column = FilterBorder.Index(operands.Border, (pixel % width) + (j / tall) - (wide / 2), width);
                window[j] = row < 0 || column < 0
                    ? operands.BorderValue
                    : arithmetic.Widen(input[(((((image * height) + row) * width) + column) * channels) + (i % channels)]);
            }

            output[i] = arithmetic.Result(window);
        }
    }
}
