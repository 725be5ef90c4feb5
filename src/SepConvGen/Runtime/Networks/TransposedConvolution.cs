using System.Numerics;
using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <summary>A transposed convolution as a sum for each output: lanes are output channels, of up to four pixels at a time.</summary>
internal readonly unsafe ref struct TransposedConvolution(
    float* images, float* filter, float* bias, TransposedAxis rows, TransposedAxis columns, int channels, int outputChannels, int groups)
{
    private readonly int groupInputs = channels / groups;
    private readonly int groupOutputs = outputChannels / groups;

    /// <summary>Writes the output of one image.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write(int image, float* output)
    {
        float* input = images + ((nint)image * rows.Input * columns.Input * channels);
        int phases = Math.Min(columns.Stride, columns.Output);
        for (int y = 0; y < rows.Output; y++)
        {
            TransposedTaps down = rows.Taps(y, rows.FirstTap(y));
            float* row = output + ((nint)y * columns.Output * outputChannels);
            for (int phase = 0; phase < phases; phase++)
            {
                WritePhase(input, down, phase, row);
            }
        }
    }

    // Pixels one stride from each other have the same taps, of neighbouring input pixels.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WritePhase(float* input, TransposedTaps down, int phase, float* row)
    {
        int firstTap = columns.FirstTap(phase);
        int stride = columns.Stride;
        for (long x = phase; x < columns.Output;)
        {
            TransposedTaps across = columns.Taps((int)x, firstTap);
            float* to = row + ((nint)x * outputChannels);
            if (groupOutputs == 1 && groupInputs == 1)
            {
                WriteDepthwise(input, down, across, to);
                x += stride;
            }
            else if (x + (3L * stride) < columns.Output && AreFour(across, (int)x, firstTap))
            {
                WriteFour(input, down, across, to);
                x += 4L * stride;
            }
            else
            {
                WriteOne(input, down, across, to);
                x += stride;
            }
        }
    }

    private bool AreFour(TransposedTaps across, int x, int firstTap)
    {
        TransposedTaps last = columns.Taps(x + (3 * columns.Stride), firstTap);
        return across.Count > 0 && last.Count == across.Count && last.Tap == across.Tap;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private float* Pixel(float* input, TransposedTaps down, int i, TransposedTaps across, int j) =>
        input + ((((nint)(down.Input - (i * rows.InputStep)) * columns.Input) + across.Input - (j * columns.InputStep)) * channels);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private float* Tap(TransposedTaps down, int i, TransposedTaps across, int j) =>
        filter + ((((nint)(down.Tap + (i * rows.TapStep)) * columns.Kernel) + across.Tap + (j * columns.TapStep)) * channels * groupOutputs);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteFour(float* input, TransposedTaps down, TransposedTaps across, float* to)
    {
        int lanes = Vector<float>.Count;
        for (int group = 0; group < groups; group++)
        {
            int first = group * groupOutputs;
            int channel = 0;
            for (; channel <= groupOutputs - (2 * lanes); channel += 2 * lanes)
            {
                FourByTwo(input, down, across, group, channel, to + first + channel);
            }

            while (channel < groupOutputs && groupOutputs >= lanes)
            {
                // The last vector may begin among channels that are done: they come out the same again.
                channel = Math.Min(channel, groupOutputs - lanes);
                FourByOne(input, down, across, group, channel, to + first + channel);
                channel += lanes;
            }

            for (; channel < groupOutputs; channel++)
            {
                FourNumbers(input, down, across, group, channel, to + first + channel);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector<float> Bias(int group, int channel) =>
        bias == null ? Vector<float>.Zero : Vector.Load(bias + (group * groupOutputs) + channel);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FourByTwo(float* input, TransposedTaps down, TransposedTaps across, int group, int channel, float* to)
    {
        int lanes = Vector<float>.Count;
        Vector<float> a0 = Bias(group, channel), b0 = a0, c0 = a0, d0 = a0;
        Vector<float> a1 = Bias(group, channel + lanes), b1 = a1, c1 = a1, d1 = a1;
        nint next = channels;
        for (int i = 0; i < down.Count; i++)
        {
            for (int j = 0; j < across.Count; j++)
            {
                float* x = Pixel(input, down, i, across, j) + (group * groupInputs);
                float* w = Tap(down, i, across, j) + ((nint)group * groupInputs * groupOutputs) + channel;
                for (int k = 0; k < groupInputs; k++, x++, w += groupOutputs)
                {
                    Vector<float> w0 = Vector.Load(w);
                    Vector<float> w1 = Vector.Load(w + lanes);
                    Vector<float> a = Vector.Create(x[0]);
                    a0 = Vector.FusedMultiplyAdd(a, w0, a0);
                    a1 = Vector.FusedMultiplyAdd(a, w1, a1);
                    Vector<float> b = Vector.Create(x[next]);
                    b0 = Vector.FusedMultiplyAdd(b, w0, b0);
                    b1 = Vector.FusedMultiplyAdd(b, w1, b1);
                    Vector<float> c = Vector.Create(x[2 * next]);
                    c0 = Vector.FusedMultiplyAdd(c, w0, c0);
                    c1 = Vector.FusedMultiplyAdd(c, w1, c1);
                    Vector<float> d = Vector.Create(x[3 * next]);
                    d0 = Vector.FusedMultiplyAdd(d, w0, d0);
                    d1 = Vector.FusedMultiplyAdd(d, w1, d1);
                }
            }
        }

        nint pixel = (nint)columns.Stride * outputChannels;
        a0.Store(to);
        a1.Store(to + lanes);
        b0.Store(to + pixel);
        b1.Store(to + pixel + lanes);
        c0.Store(to + (2 * pixel));
        c1.Store(to + (2 * pixel) + lanes);
        d0.Store(to + (3 * pixel));
        d1.Store(to + (3 * pixel) + lanes);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FourByOne(float* input, TransposedTaps down, TransposedTaps across, int group, int channel, float* to)
    {
        Vector<float> a = Bias(group, channel), b = a, c = a, d = a;
        nint next = channels;
        for (int i = 0; i < down.Count; i++)
        {
            for (int j = 0; j < across.Count; j++)
            {
                float* x = Pixel(input, down, i, across, j) + (group * groupInputs);
                float* w = Tap(down, i, across, j) + ((nint)group * groupInputs * groupOutputs) + channel;
                for (int k = 0; k < groupInputs; k++, x++, w += groupOutputs)
                {
                    Vector<float> weights = Vector.Load(w);
                    a = Vector.FusedMultiplyAdd(Vector.Create(x[0]), weights, a);
                    b = Vector.FusedMultiplyAdd(Vector.Create(x[next]), weights, b);
                    c = Vector.FusedMultiplyAdd(Vector.Create(x[2 * next]), weights, c);
                    d = Vector.FusedMultiplyAdd(Vector.Create(x[3 * next]), weights, d);
                }
            }
        }

        nint pixel = (nint)columns.Stride * outputChannels;
        a.Store(to);
        b.Store(to + pixel);
        c.Store(to + (2 * pixel));
        d.Store(to + (3 * pixel));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FourNumbers(float* input, TransposedTaps down, TransposedTaps across, int group, int channel, float* to)
    {
        float a = bias == null ? 0 : bias[(group * groupOutputs) + channel], b = a, c = a, d = a;
        nint next = channels;
        for (int i = 0; i < down.Count; i++)
        {
            for (int j = 0; j < across.Count; j++)
            {
                float* x = Pixel(input, down, i, across, j) + (group * groupInputs);
                float* w = Tap(down, i, across, j) + ((nint)group * groupInputs * groupOutputs) + channel;
                for (int k = 0; k < groupInputs; k++, x++, w += groupOutputs)
                {
                    a = MathF.FusedMultiplyAdd(x[0], *w, a);
                    b = MathF.FusedMultiplyAdd(x[next], *w, b);
                    c = MathF.FusedMultiplyAdd(x[2 * next], *w, c);
                    d = MathF.FusedMultiplyAdd(x[3 * next], *w, d);
                }
            }
        }

        nint pixel = (nint)columns.Stride * outputChannels;
        to[0] = a;
        to[pixel] = b;
        to[2 * pixel] = c;
        to[3 * pixel] = d;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteOne(float* input, TransposedTaps down, TransposedTaps across, float* to)
    {
        int lanes = Vector<float>.Count;
        for (int group = 0; group < groups; group++)
        {
            float* results = to + (group * groupOutputs);
            int channel = 0;
            while (channel < groupOutputs && groupOutputs >= lanes)
            {
                channel = Math.Min(channel, groupOutputs - lanes);
                OneVector(input, down, across, group, channel).Store(results + channel);
                channel += lanes;
            }

            for (; channel < groupOutputs; channel++)
            {
                results[channel] = OneNumber(input, down, across, group, channel);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Vector<float> OneVector(float* input, TransposedTaps down, TransposedTaps across, int group, int channel)
    {
        Vector<float> sum = Bias(group, channel);
        for (int i = 0; i < down.Count; i++)
        {
            for (int j = 0; j < across.Count; j++)
            {
                float* x = Pixel(input, down, i, across, j) + (group * groupInputs);
                float* w = Tap(down, i, across, j) + ((nint)group * groupInputs * groupOutputs) + channel;
                for (int k = 0; k < groupInputs; k++, x++, w += groupOutputs)
                {
                    sum = Vector.FusedMultiplyAdd(Vector.Create(*x), Vector.Load(w), sum);
                }
            }
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float OneNumber(float* input, TransposedTaps down, TransposedTaps across, int group, int channel)
    {
        float sum = bias == null ? 0 : bias[(group * groupOutputs) + channel];
        for (int i = 0; i < down.Count; i++)
        {
            for (int j = 0; j < across.Count; j++)
            {
                float* x = Pixel(input, down, i, across, j) + (group * groupInputs);
                float* w = Tap(down, i, across, j) + ((nint)group * groupInputs * groupOutputs) + channel;
                for (int k = 0; k < groupInputs; k++, x++, w += groupOutputs)
                {
                    sum = MathF.FusedMultiplyAdd(*x, *w, sum);
                }
            }
        }

        return sum;
    }

    // One input and one output of each group: lanes are groups.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteDepthwise(float* input, TransposedTaps down, TransposedTaps across, float* to)
    {
        int lanes = Vector<float>.Count;
        int channel = 0;
        while (channel < groups && groups >= lanes)
        {
            channel = Math.Min(channel, groups - lanes);
            Vector<float> sum = bias == null ? Vector<float>.Zero : Vector.Load(bias + channel);
            for (int i = 0; i < down.Count; i++)
            {
                for (int j = 0; j < across.Count; j++)
                {
                    Vector<float> x = Vector.Load(Pixel(input, down, i, across, j) + channel);
                    sum = Vector.FusedMultiplyAdd(x, Vector.Load(Tap(down, i, across, j) + channel), sum);
                }
            }

            sum.Store(to + channel);
            channel += lanes;
        }

        for (; channel < groups; channel++)
        {
            to[channel] = OneNumber(input, down, across, channel, 0);
        }
    }
}
