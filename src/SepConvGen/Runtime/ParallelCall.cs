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
    private readonly CallNumbers numbers;

    /// <summary>The input, all of it.</summary>
    public ReadOnlySpan<TInput> Input { get; init; }

    /// <summary>The packed weights.</summary>
    public ReadOnlySpan<TInput> Weights { get; init; }

    /// <summary>The residual, all of it.</summary>
    public ReadOnlySpan<TOutput> Residual { get; init; }

    /// <summary>The output, all of it.</summary>
    public Span<TOutput> Output { get; init; }

    /// <summary>Images, or sequences.</summary>
    public int Batch
    {
        get => numbers.Batch;
        init => numbers.Batch = value;
    }

    /// <summary>Rows of the input.</summary>
    public int Height
    {
        get => numbers.Height;
        init => numbers.Height = value;
    }

    /// <summary>Columns of the input, or steps.</summary>
    public int Width
    {
        get => numbers.Width;
        init => numbers.Width = value;
    }

    /// <summary>Elements from a row of the input to the next, where the call says so.</summary>
    public int InputRowStride
    {
        get => numbers.InputRowStride;
        init => numbers.InputRowStride = value;
    }

    /// <summary>Elements from an image of the input to the next, where the call says so.</summary>
    public int InputImageStride
    {
        get => numbers.InputImageStride;
        init => numbers.InputImageStride = value;
    }

    /// <summary>Elements from a row of the residual to the next, where the call says so.</summary>
    public int ResidualRowStride
    {
        get => numbers.ResidualRowStride;
        init => numbers.ResidualRowStride = value;
    }

    /// <summary>Elements from an image of the residual to the next, where the call says so.</summary>
    public int ResidualImageStride
    {
        get => numbers.ResidualImageStride;
        init => numbers.ResidualImageStride = value;
    }

    /// <summary>Elements from a row of the output to the next, where the call says so.</summary>
    public int OutputRowStride
    {
        get => numbers.OutputRowStride;
        init => numbers.OutputRowStride = value;
    }

    /// <summary>Elements from an image of the output to the next, where the call says so.</summary>
    public int OutputImageStride
    {
        get => numbers.OutputImageStride;
        init => numbers.OutputImageStride = value;
    }

    /// <summary>Elements from a sequence of the input to the next, where the call says so.</summary>
    public int InputSequenceStride
    {
        get => numbers.InputSequenceStride;
        init => numbers.InputSequenceStride = value;
    }

    /// <summary>Elements from a sequence of the residual to the next, where the call says so.</summary>
    public int ResidualSequenceStride
    {
        get => numbers.ResidualSequenceStride;
        init => numbers.ResidualSequenceStride = value;
    }

    /// <summary>Elements from a sequence of the output to the next, where the call says so.</summary>
    public int OutputSequenceStride
    {
        get => numbers.OutputSequenceStride;
        init => numbers.OutputSequenceStride = value;
    }

    /// <summary>Panels of outputs, which threads share where rows are few; 0 where they do not.</summary>
    public int Panels
    {
        get => numbers.Panels;
        init => numbers.Panels = numbers.EndPanel = value;
    }

    /// <summary>Thousandths of the time of all panels that each share of them takes again, for the steps before the last.</summary>
    public int Repeated
    {
        get => numbers.Repeated;
        init => numbers.Repeated = value;
    }

    /// <summary>The first panel that is computed.</summary>
    public int FirstPanel => numbers.FirstPanel;

    /// <summary>The end of those panels.</summary>
    public int EndPanel => numbers.EndPanel;

    /// <summary>The state of a streaming kernel.</summary>
    public StreamingState? State { get; init; }

    /// <summary>All sizes and strides.</summary>
    internal CallNumbers Numbers
    {
        get => numbers;
        init => numbers = value;
    }

    internal ParallelCall<TInput, TInput, TOutput, TOutput> Typed => new()
    {
        Input = Input,
        Weights = Weights,
        Residual = Residual,
        Output = Output,
        Numbers = Numbers,
        State = State,
    };

    internal static ParallelCall<TInput, TOutput> Of(ParallelCall<TInput, TInput, TOutput, TOutput> call) => new()
    {
        Input = call.Input,
        Weights = call.Weights,
        Residual = call.Residual,
        Output = call.Output,
        Numbers = call.Numbers,
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
    private readonly CallNumbers numbers;

    /// <summary>The input, all of it.</summary>
    public ReadOnlySpan<TInput> Input { get; init; }

    /// <summary>The packed weights.</summary>
    public ReadOnlySpan<TWeights> Weights { get; init; }

    /// <summary>The residual, all of it.</summary>
    public ReadOnlySpan<TResidual> Residual { get; init; }

    /// <summary>The output, all of it.</summary>
    public Span<TOutput> Output { get; init; }

    /// <summary>Images, or sequences.</summary>
    public int Batch
    {
        get => numbers.Batch;
        init => numbers.Batch = value;
    }

    /// <summary>Rows of the input.</summary>
    public int Height
    {
        get => numbers.Height;
        init => numbers.Height = value;
    }

    /// <summary>Columns of the input, or steps.</summary>
    public int Width
    {
        get => numbers.Width;
        init => numbers.Width = value;
    }

    /// <summary>Panels of outputs, which threads share where rows are few; 0 where they do not.</summary>
    public int Panels
    {
        get => numbers.Panels;
        init => numbers.Panels = numbers.EndPanel = value;
    }

    /// <summary>Thousandths of the time of all panels that each share of them takes again, for the steps before the last.</summary>
    public int Repeated
    {
        get => numbers.Repeated;
        init => numbers.Repeated = value;
    }

    /// <summary>The first panel that is computed.</summary>
    public int FirstPanel => numbers.FirstPanel;

    /// <summary>The end of those panels.</summary>
    public int EndPanel => numbers.EndPanel;

    /// <summary>The state of a streaming kernel.</summary>
    public StreamingState? State { get; init; }

    /// <summary>All sizes and strides.</summary>
    internal CallNumbers Numbers
    {
        get => numbers;
        init => numbers = value;
    }
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
