using System.Runtime.InteropServices;

namespace SepConvGen.Benchmarks.Peers.OneDnn;

/// <summary>A convolution with bias and fused activation, weights reordered beforehand.</summary>
internal sealed class DnnlConvolution : IDisposable
{
    private readonly DnnlTensor weights;
    private readonly DnnlTensor bias;
    private readonly DnnlPrimitive primitive;

    private DnnlConvolution(DnnlEngine engine, ConvolutionShape shape, nint description, DnnlTensor? source)
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
            Source.As(DnnlArgument.Source),
            weights.As(DnnlArgument.Weights),
            bias.As(DnnlArgument.Bias),
            Destination.As(DnnlArgument.Destination));
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
    /// <param name="activation">None or Relu6.</param>
    /// <param name="tag">The order of the activations' dimensions.</param>
    /// <param name="before">The convolution whose result is the source, if there is one.</param>
    public static DnnlConvolution? Create(DnnlEngine engine, ConvolutionShape shape, Activation activation, int tag, DnnlConvolution? before)
    {
        using DnnlLayout ownSource = new(tag, shape.Source);
        using DnnlLayout weights = new(DnnlTag.Any, shape.FilterSizes);
        using DnnlLayout bias = new(DnnlTag.Vector, shape.Bias.Length);
        using DnnlLayout destination = new(tag, shape.Destination);
        nint source = before?.DestinationLayout ?? ownSource.Pointer;
        nint description = Describe(engine, shape, activation, source, weights, bias, destination);
        return description == 0 ? null : new(engine, shape, description, before?.Destination);
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
        DnnlEngine engine, ConvolutionShape shape, Activation activation, nint source, DnnlLayout weights, DnnlLayout bias, DnnlLayout destination)
    {
        void* operation = NativeMemory.AllocZeroed(Dnnl.ConvolutionBytes);
        nint attributes = Attributes(activation);
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

    private static nint Attributes(Activation activation)
    {
        Dnnl.Check(Dnnl.AttributesCreate(out nint attributes));
        if (activation == Activation.Relu6)
        {
            Dnnl.Check(Dnnl.PostOpsCreate(out nint postOps));
            Dnnl.Check(Dnnl.AppendElementwise(postOps, 1, Dnnl.Clip, 0, 6));
            Dnnl.Check(Dnnl.SetPostOps(attributes, postOps));
            Dnnl.Check(Dnnl.PostOpsDestroy(postOps));
        }

        return attributes;
    }

    private static string Name(nint description)
    {
        Dnnl.Check(Dnnl.Query(description, DnnlQuery.Implementation, 0, out nint name));
        return Marshal.PtrToStringUTF8(name) ?? "";
    }
}
