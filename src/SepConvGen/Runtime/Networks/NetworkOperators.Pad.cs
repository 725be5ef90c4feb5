using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <content>Tensors with a border.</content>
public static unsafe partial class NetworkOperators
{
    /// <summary>
    /// output[i] = input[i − before], and beside the input what the mode says; elements are moved, never computed. A negative
    /// <paramref name="before"/> leaves elements out.
    /// </summary>
    /// <param name="input">The elements.</param>
    /// <param name="inputShape">Their shape.</param>
    /// <param name="before">For each axis, how much is put before it.</param>
    /// <param name="outputShape">As many sizes; what is behind the input is the rest.</param>
    /// <param name="mode">What is put there.</param>
    /// <param name="value">That, for <see cref="PadMode.Constant"/>.</param>
    /// <param name="output">The padded elements.</param>
    /// <exception cref="ArgumentException">
    /// The shapes do not go together, a span's length is wrong, the spans overlap, or there is nothing to reflect or to repeat.
    /// </exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pad(
        ReadOnlySpan<float> input, ReadOnlySpan<int> inputShape, ReadOnlySpan<int> before, ReadOnlySpan<int> outputShape, PadMode mode, float value, Span<float> output)
    {
        OperatorCheck.Shaped(input.Length, inputShape, nameof(input), nameof(inputShape));
        OperatorCheck.SameLength(before.Length, inputShape.Length, nameof(before), nameof(inputShape));
        OperatorCheck.SameLength(outputShape.Length, inputShape.Length, nameof(outputShape), nameof(inputShape));
        OperatorCheck.Shaped(output.Length, outputShape, nameof(output), nameof(outputShape));
        foreach (int padding in before)
        {
            OperatorCheck.Padding(padding, nameof(before));
        }

        Check.Apart(output, input, nameof(input));
        if (mode is not (PadMode.Constant or PadMode.Reflect or PadMode.Edge))
        {
            throw new ArgumentException($"mode must be one of PadMode, but is {mode}.", nameof(mode));
        }

        if (mode != PadMode.Constant && input.IsEmpty && !output.IsEmpty)
        {
            throw new ArgumentException($"input must have elements that can stand beside it ({mode}), but has none.", nameof(input));
        }

        if (output.IsEmpty)
        {
            return;
        }

        // The last axes that are as they were move in one piece.
        int axes = inputShape.Length;
        int piece = 1;
        for (; axes > 0 && before[axes - 1] == 0 && inputShape[axes - 1] == outputShape[axes - 1]; axes--)
        {
            piece *= inputShape[axes - 1];
        }

        fixed (float* from = input, to = output)
        {
            PaddedTensor tensor = new(inputShape[..axes], before[..axes], outputShape[..axes], piece, mode, value);
            tensor.Write(from, to);
        }
    }
}
