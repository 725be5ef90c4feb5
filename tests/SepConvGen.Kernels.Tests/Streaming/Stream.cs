using System.Reflection;
using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests.Streaming;

/// <summary>A whole sequence, fed to a streaming kernel in pieces.</summary>
internal sealed class Stream(TestData data)
{
    private static readonly Lazy<IReadOnlyDictionary<string, Kernel>> Found = new(() =>
        typeof(StreamingKernels).GetMethods(BindingFlags.Static | BindingFlags.Public)
            .Where(method => method.IsDefined(typeof(KernelAttribute)))
            .Select(method => new Kernel(method))
            .ToDictionary(kernel => kernel.Name));

    private readonly Problem problem = data.Problem;
    private readonly float[] output = Canary.Array(data.Expected.Length);
    private int fed;

    public static IReadOnlyDictionary<string, Kernel> Kernels => Found.Value;

    /// <summary>A state of a kernel, from the factory that is generated beside it.</summary>
    public static StreamingState Create(Kernel kernel, int batch)
    {
        MethodInfo factory = kernel.Method.DeclaringType!.GetMethod($"Create{kernel.Name}State")!;
        return (StreamingState)factory.Invoke(null, kernel.Has("batch") ? [batch] : [])!;
    }

    /// <summary>Feeds the next piece: <paramref name="call"/> gets its arguments.</summary>
    public void Feed(int steps, StreamingState state, Action<KernelArguments> call)
    {
        Problem piece = problem with { Width = steps };
        float[] result = Canary.Array(piece.Length("output"));
        KernelArguments arguments = data.Arguments(result).Set("width", steps).Set("input", Cut(steps)).Set("state", state);
        call(arguments.SetRows(0, piece.OutputRows));
        int channels = problem.Kernel.OutputChannels;
        for (int b = 0; b < problem.Batch; b++)
        {
            result.AsSpan(b * steps * channels, steps * channels).CopyTo(output.AsSpan(((b * problem.Width) + fed) * channels));
        }

        fed += steps;
    }

    /// <summary>The next piece of the input: [batch, steps, channels].</summary>
    public float[] Cut(int steps)
    {
        int channels = problem.Kernel.InputChannels;
        float[] piece = new float[problem.Batch * steps * channels];
        for (int b = 0; b < problem.Batch; b++)
        {
            data["input"].AsSpan(((b * problem.Width) + fed) * channels, steps * channels).CopyTo(piece.AsSpan(b * steps * channels));
        }

        return piece;
    }

    public void AssertWhole(string what)
    {
        Assert.Equal(problem.Width, fed);
        Comparison.AssertSameBits(what, problem, data.Expected, output);
    }
}
