using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests.Strided;

/// <summary>A problem whose tensors lie with gaps between guard pages, and the same bits as without gaps.</summary>
internal static class StridedCall
{
    private static readonly string[] Tensors = ["input", "residual", "output"];

    /// <summary>The user's method, every tier, and every tier row by row: the reference's bits, and nothing else is read or written.</summary>
    /// <param name="data">The problem.</param>
    /// <param name="turn">Chooses the gaps.</param>
    public static void Check(TestData data, int turn)
    {
        KernelCalls calls = KernelCatalog.CallsOf(data.Problem.Kernel);
        foreach (Flush flush in Enum.GetValues<Flush>())
        {
            Check("the method", calls.Public, data, turn, flush);
            if (data.Expected.Length == 0)
            {
                continue;
            }

            foreach (Tier tier in Tiers.Of(data.Problem.Kernel.Name))
            {
                Check($"tier {tier}", calls.Tier(tier), data, turn, flush);
                Check($"tier {tier} row by row", arguments => RowByRow(calls.Tier(tier), arguments, data.Problem), data, turn, flush);
            }
        }
    }

    private static void RowByRow(Action<KernelArguments> run, KernelArguments arguments, Problem problem)
    {
        for (int row = problem.OutputRows - 1; row >= 0; row--)
        {
            run(arguments.SetRows(row, row + 1));
        }
    }

    private static void Check(string what, Action<KernelArguments> call, TestData data, int turn, Flush flush)
    {
        Problem problem = data.Problem;
        KernelArguments arguments = new(problem);
        Dictionary<string, StridedTensor<float>> tensors = Tensors.Where(problem.Kernel.Has).ToDictionary(name => name, name => Laid(problem, arguments, name, turn));
        Dictionary<string, GuardedMemory<float>> buffers = problem.Kernel.Spans.ToDictionary(
            name => name,
            name => new GuardedMemory<float>(tensors.TryGetValue(name, out StridedTensor<float>? tensor) ? tensor.Length : problem.Length(name), flush));
        try
        {
            foreach ((string name, GuardedMemory<float> buffer) in buffers)
            {
                arguments.Set(name, buffer.Memory);
                if (name == "output")
                {
                    continue;
                }

                if (tensors.TryGetValue(name, out StridedTensor<float>? tensor))
                {
                    tensor.Spread(data[name], buffer.GetSpan());
                }
                else
                {
                    data[name].CopyTo(buffer.GetSpan());
                }

                buffer.MakeReadOnly();
            }

            call(arguments);
            Span<float> output = buffers["output"].GetSpan();
            Comparison.AssertSameBits(what, problem, data.Expected, tensors["output"].Gather(output));
            int gap = tensors["output"].FirstWrittenGap(output);
            Assert.True(gap < 0, $"{what}, {problem}: element {gap} of the output, which lies in a gap, was written.");
            Assert.True(buffers["output"].IsSlackIntact(), $"{what}, {problem}: written outside the output.");
        }
        finally
        {
            foreach (IDisposable buffer in buffers.Values)
            {
                buffer.Dispose();
            }
        }
    }

    // A tensor as the kernel lets its caller lay it out, with other gaps for each of its strides.
    private static StridedTensor<float> Laid(Problem problem, KernelArguments arguments, string name, int turn)
    {
        int[] shape = problem.Shape(name);
        int[] sizes = shape.Length == 4 ? shape : [shape[0], 1, .. shape[1..]];
        int seed = turn + name.Length;
        KernelAttribute attribute = problem.Kernel.Attribute;
        int stated = name == "input" ? attribute.InputPixelStride : name == "output" ? attribute.OutputPixelStride : attribute.ResidualPixelStride;
        int pixel = stated == 0 ? sizes[3] : stated;
        int row = sizes[2] * pixel;
        if (problem.Kernel.Has($"{name}RowStride"))
        {
            row += seed % 3 * 5;
            arguments.Set($"{name}RowStride", row);
        }

        int image = sizes[1] * row;
        string images = problem.Kernel.IsSequence ? $"{name}SequenceStride" : $"{name}ImageStride";
        if (problem.Kernel.Has(images))
        {
            image += seed % 4 * 7;
            arguments.Set(images, image);
        }

        return new(sizes, new(pixel, row, image));
    }
}
