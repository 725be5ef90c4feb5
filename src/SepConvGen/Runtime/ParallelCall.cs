using System.ComponentModel;

namespace SepConvGen.Runtime;

/// <summary>For generated code: what a call of a parallel kernel hands to the threads that compute its rows.</summary>
/// <remarks>The bodies of parallel kernels capture nothing, so that a call allocates nothing: all that they read is here.</remarks>
/// <typeparam name="TInput">Elements of the input, and of the weights.</typeparam>
/// <typeparam name="TOutput">Elements of the output, and of the residual.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct ParallelCall<TInput, TOutput>
    where TInput : unmanaged
    where TOutput : unmanaged
{
    /// <summary>The input, all of it.</summary>
    public ReadOnlySpan<TInput> Input { get; init; }

    /// <summary>The packed weights.</summary>
    public ReadOnlySpan<TInput> Weights { get; init; }

    /// <summary>The residual, all of it.</summary>
    public ReadOnlySpan<TOutput> Residual { get; init; }

    /// <summary>The output, all of it.</summary>
    public Span<TOutput> Output { get; init; }

    /// <summary>Images, or sequences.</summary>
    public int Batch { get; init; }

    /// <summary>Rows of the input.</summary>
    public int Height { get; init; }

    /// <summary>Columns of the input, or steps.</summary>
    public int Width { get; init; }

    /// <summary>Elements from a row of the input to the next, where the call says so.</summary>
    public int InputRowStride { get; init; }

    /// <summary>Elements from an image of the input to the next, where the call says so.</summary>
    public int InputImageStride { get; init; }

    /// <summary>Elements from a row of the residual to the next, where the call says so.</summary>
    public int ResidualRowStride { get; init; }

    /// <summary>Elements from an image of the residual to the next, where the call says so.</summary>
    public int ResidualImageStride { get; init; }

    /// <summary>Elements from a row of the output to the next, where the call says so.</summary>
    public int OutputRowStride { get; init; }

    /// <summary>Elements from an image of the output to the next, where the call says so.</summary>
    public int OutputImageStride { get; init; }

    /// <summary>Elements from a sequence of the input to the next, where the call says so.</summary>
    public int InputSequenceStride { get; init; }

    /// <summary>Elements from a sequence of the residual to the next, where the call says so.</summary>
    public int ResidualSequenceStride { get; init; }

    /// <summary>Elements from a sequence of the output to the next, where the call says so.</summary>
    public int OutputSequenceStride { get; init; }

    /// <summary>The state of a streaming kernel.</summary>
    public StreamingState? State { get; init; }

    internal ParallelCall<TInput, TInput, TOutput, TOutput> Typed => new()
    {
        Input = Input,
        Weights = Weights,
        Residual = Residual,
        Output = Output,
        Batch = Batch,
        Height = Height,
        Width = Width,
        State = State,
    };

    internal static ParallelCall<TInput, TOutput> Of(ParallelCall<TInput, TInput, TOutput, TOutput> call) => new()
    {
        Input = call.Input,
        Weights = call.Weights,
        Residual = call.Residual,
        Output = call.Output,
        Batch = call.Batch,
        Height = call.Height,
        Width = call.Width,
        State = call.State,
    };
}

/// <summary>For generated code: the same of a kernel each of whose operands has a type of its own.</summary>
/// <typeparam name="TInput">Elements of the input.</typeparam>
/// <typeparam name="TWeights">Elements of the packed weights.</typeparam>
/// <typeparam name="TResidual">Elements of the residual.</typeparam>
/// <typeparam name="TOutput">Elements of the output.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct ParallelCall<TInput, TWeights, TResidual, TOutput>
    where TInput : unmanaged
    where TWeights : unmanaged
    where TResidual : unmanaged
    where TOutput : unmanaged
{
    /// <summary>The input, all of it.</summary>
    public ReadOnlySpan<TInput> Input { get; init; }

    /// <summary>The packed weights.</summary>
    public ReadOnlySpan<TWeights> Weights { get; init; }

    /// <summary>The residual, all of it.</summary>
    public ReadOnlySpan<TResidual> Residual { get; init; }

    /// <summary>The output, all of it.</summary>
    public Span<TOutput> Output { get; init; }

    /// <summary>Images, or sequences.</summary>
    public int Batch { get; init; }

    /// <summary>Rows of the input.</summary>
    public int Height { get; init; }

    /// <summary>Columns of the input, or steps.</summary>
    public int Width { get; init; }

    /// <summary>The state of a streaming kernel.</summary>
    public StreamingState? State { get; init; }
}

/// <summary>For generated code: computes output rows (of sequences: steps) [first, end) of a call, counted over all images.</summary>
/// <remarks>Bodies must be static and capture nothing.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void ParallelBody<TInput, TOutput>(ParallelCall<TInput, TOutput> call, int first, int end)
    where TInput : unmanaged
    where TOutput : unmanaged;

/// <summary>For generated code: the same of a kernel each of whose operands has a type of its own.</summary>
/// <remarks>Bodies must be static and capture nothing.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void ParallelBody<TInput, TWeights, TResidual, TOutput>(ParallelCall<TInput, TWeights, TResidual, TOutput> call, int first, int end)
    where TInput : unmanaged
    where TWeights : unmanaged
    where TResidual : unmanaged
    where TOutput : unmanaged;
