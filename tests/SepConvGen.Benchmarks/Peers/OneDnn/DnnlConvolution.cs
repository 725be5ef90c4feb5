using System.Runtime.InteropServices;

namespace SepConvGen.Benchmarks.Peers.OneDnn;

/// <summary>A convolution with bias and fused activation, weights reordered beforehand.</summary>
internal sealed class DnnlConvolution : IDisposable
{
    private readonly DnnlTensor weights;
    private readonly DnnlTensor bias;
    private readonly DnnlPrimitive primitive;

    private DnnlConvolution(DnnlEngine engine, ConvolutionShape shape, nint description, DnnlTensor? source, DnnlTensor? added)
    {
        Implementation = Name(description);
        Source = source ?? new(engine, Dnnl.QueryLayout(description, DnnlQuery.Source, 0));
        DestinationLayout = Dnnl.QueryLayout(description, DnnlQuery.Destination, 0);
        Destination = new(engine, DestinationLayout);

        using DnnlLayout filter = new(shape.FilterTag, shape.FilterSizes);
        weights = new(engine, Dnnl.QueryLayout(description, DnnlQuery.Weights, 0));
        weights.Fill(filter, shape.Filter);
        using DnnlLayout biases = new(DnnlTag.Vector, shape.Bias.Length);
        bias = new(engine, Dnnl.QueryLayout(description, DnnlQuery.Weights, 1));
        bias.Fill(biases, shape.Bias);

        primitive = new(
            engine,
            description,
            [
                Source.As(DnnlArgument.Source),
                weights.As(DnnlArgument.Weights),
                bias.As(DnnlArgument.Bias),
                Destination.As(DnnlArgument.Destination),
                .. added is null ? [] : new[] { added.As(DnnlArgument.Added) },
            ]);
    }

    public DnnlTensor Source { get; }

    public DnnlTensor Destination { get; }

    /// <summary>The description of <see cref="Destination"/>, which lives as long as this.</summary>
    public nint DestinationLayout { get; }

    /// <summary>The library's name of the code that it has chosen.</summary>
    public string Implementation { get; }

    /// <summary>Null where the library has no such convolution.</summary>
    /// <param name="engine">Where.</param>
    /// <param name="shape">What.</param>
    /// <param name="tag">The order of the activations' dimensions.</param>
    /// <param name="before">The convolution whose result is the source, if there is one.</param>
    /// <param name="added">What is added to its result before the activation, if anything is.</param>
    public static DnnlConvolution? Create(DnnlEngine engine, ConvolutionShape shape, int tag, DnnlConvolution? before, DnnlTensor? added)
    {
        using DnnlLayout ownSource = new(tag, shape.Source);
        using DnnlLayout weights = new(DnnlTag.Any, shape.FilterSizes);
        using DnnlLayout bias = new(DnnlTag.Vector, shape.Bias.Length);
        using DnnlLayout destination = new(tag, shape.Destination);
        nint source = before?.DestinationLayout ?? ownSource.Pointer;
        nint description = Describe(engine, shape, added, source, weights, bias, destination);
        return description == 0 ? null : new(engine, shape, description, before?.Destination, added);
    }

    public void Execute() => primitive.Execute();

    public void Dispose()
    {
        primitive.Dispose();
        weights.Dispose();
        bias.Dispose();
        Destination.Dispose();
    }

    private static unsafe nint Describe(
        DnnlEngine engine, ConvolutionShape shape, DnnlTensor? added, nint source, DnnlLayout weights, DnnlLayout bias, DnnlLayout destination)
    {
        void* operation = NativeMemory.AllocZeroed(Dnnl.ConvolutionBytes);
        nint attributes = Attributes(shape.Activation, added);
        try
        {
            int status = Dnnl.ConvolutionInit(
                (nint)operation, Dnnl.ForwardInference, Dnnl.DirectConvolution, source, weights.Pointer, bias.Pointer, destination.Pointer,
                shape.Strides, shape.Dilations, shape.Before, shape.After);
            return status == 0 && Dnnl.DescriptionCreate(out nint description, (nint)operation, attributes, engine.Engine, 0) == 0 ? description : 0;
        }
        finally
        {
            Dnnl.Check(Dnnl.AttributesDestroy(attributes));
            NativeMemory.Free(operation);
        }
    }

    // What is added, then the activation.
    private static nint Attributes(Activation activation, DnnlTensor? added)
    {
        Dnnl.Check(Dnnl.AttributesCreate(out nint attributes));
        Dnnl.Check(Dnnl.PostOpsCreate(out nint postOps));
        if (added is not null)
        {
            Dnnl.Check(Dnnl.AppendBinary(postOps, Dnnl.Add, added.Layout));
        }

        if (activation != Activation.None)
        {
            (int algorithm, float alpha, float beta) = activation switch
            {
                Activation.Relu6 => (Dnnl.Clip, 0f, 6f),
                Activation.Relu => (Dnnl.Relu, 0f, 0f),
                Activation.HardSwish => (Dnnl.HardSwish, 0f, 0f),
                _ => throw new NotSupportedException($"No layer of the suites has {activation}."),
            };
            Dnnl.Check(Dnnl.AppendElementwise(postOps, 1, algorithm, alpha, beta));
        }

        Dnnl.Check(Dnnl.SetPostOps(attributes, postOps));
        Dnnl.Check(Dnnl.PostOpsDestroy(postOps));
        return attributes;
    }

    private static string Name(nint description)
    {
        Dnnl.Check(Dnnl.Query(description, DnnlQuery.Implementation, 0, out nint name));
        return Marshal.PtrToStringUTF8(name) ?? "";
    }
}
