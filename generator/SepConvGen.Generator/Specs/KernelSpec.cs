using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;

namespace SepConvGen.Generator.Specs;

/// <summary>What the user asked for: a chain of steps over an image, or a sequence.</summary>
/// <param name="Image">What is known of the images.</param>
/// <param name="Steps">The steps; each reads what the one before it wrote.</param>
/// <param name="Packed">Whether the method takes its weights packed beforehand.</param>
/// <param name="Parallel">Whether the method takes <c>ParallelOptions</c>.</param>
/// <param name="HasResidual">Whether a residual is added before the last activation.</param>
/// <param name="Streams">Whether the method takes a <c>StreamingState</c>, and its input is the next piece of a stream.</param>
internal sealed record KernelSpec(
    ImageSpec Image,
    EquatableArray<StepSpec> Steps,
    bool Packed = false,
    bool Parallel = false,
    bool HasResidual = false,
    bool Streams = false)
{
    /// <summary>The numbers of its tensors and sums; image filters have types of their own.</summary>
    public Element Element { get; init; } = Element.Single;

    /// <summary>What is stated of how input, residual and output lie.</summary>
    public StatedStrides Strides { get; init; }

    /// <summary>The operands whose elements are stored in half the bytes of what the kernel computes in.</summary>
    public EquatableArray<CompactOperand> Compact { get; init; }

    /// <summary>How the input is stored.</summary>
    public StoredForm InputForm { get; init; } = StoredForm.Working;

    /// <summary>How the output is stored.</summary>
    public StoredForm OutputForm { get; init; } = StoredForm.Working;

    /// <summary>How the residual is stored: as the output but for the type of its elements, unless it is the input.</summary>
    public StoredForm ResidualForm => AddsInput ? InputForm : OutputForm with { Compact = CompactType(ParameterRole.Residual) };

    /// <summary>How the input lies.</summary>
    public View InputView => InputForm.HasPlanes(InputChannels) ? View.Planar : Strides.Input.Of(InputChannels, First.InputStride);

    /// <summary>How the output lies.</summary>
    public View OutputView => OutputForm.HasPlanes(OutputChannels) ? View.Planar : Strides.Output.Of(OutputChannels, Last.OutputStride);

    /// <summary>How what is added before the last activation lies.</summary>
    public View ResidualView => AddsInput ? InputView : ResidualForm.HasPlanes(OutputChannels) ? View.Planar : Strides.Residual.Of(OutputChannels, Last.ResidualStride);

    /// <summary>Whether any of its tensors lies with gaps, or may.</summary>
    public bool HasGaps => InputView.HasGaps || OutputView.HasGaps || (Residual is not null && ResidualView.HasGaps);

    /// <summary>Whether the call says how results lie, or what is added to them, or the two lie otherwise.</summary>
    public bool StatesResults => OutputView.IsStated || (Residual is not null && (ResidualView.IsStated || Last.ResidualStride != Last.OutputStride));

    /// <summary>Whether rows of results, or of what is added to them, lie as the call says; those of an image may follow each other though its images do not.</summary>
    public bool ResultsStateRows => OutputView.StatesRows || (Residual is not null && ResidualView.StatesRows);

    /// <summary>Whether the kernel's own input is the residual.</summary>
    public bool AddsInput { get; init; }

    /// <summary>What a reader calls what is added before the last activation; null for nothing.</summary>
    public string? Residual => AddsInput ? "input" : HasResidual ? "residual" : null;

    public StepSpec First => Steps[0];

    public StepSpec Last => Steps[Steps.Count - 1];

    public int InputChannels => First.InputChannels;

    public int OutputChannels => Last.OutputChannels;

    /// <summary>The type of what the kernel reads.</summary>
    public ElementType Input => First is FilterSpec filter ? filter.Input : StoredAs(ParameterRole.Input);

    /// <summary>The type of what the kernel writes.</summary>
    public ElementType Output => Last is FilterSpec filter ? filter.Output : StoredAs(ParameterRole.Output);

    /// <summary>Whether a window slides over the image; otherwise the output has the size of the input.</summary>
    public bool HasWindow => Windows.Any();

    /// <summary>Multiply-adds of an output pixel, or step of a sequence, by all steps.</summary>
    public long MultiplyAdds
    {
        get
        {
            long all = 0;
            long pixels = 1;
            foreach (StepSpec step in Steps.Reverse())
            {
                all += pixels * step.MultiplyAdds;
                pixels *= step.Window is { } window ? (long)window.Rows.Stride * window.Columns.Stride : 1;
            }

            return all;
        }
    }

    /// <summary>Whether the kernels read all weights from one buffer, filled before they run.</summary>
    public bool Buffered => Packed || (Parallel && HasWeights);

    /// <summary>Whether any step has weights; the taps of image filters stand in the code.</summary>
    public bool HasWeights => Steps.Any(step => step.Weights.Any());

    /// <summary>The windows that slide over the image and over what steps make of it, in their order.</summary>
    public IEnumerable<ImageWindow> Windows => Steps.Select(step => step.Window).OfType<ImageWindow>();

    /// <summary>The same kernel, which adds its own input: its pixels are as far apart.</summary>
    public KernelSpec WithInputAdded()
    {
        StepSpec last = Last with { Pixels = Last.Pixels with { Residual = First.Pixels.Input } };
        return this with { AddsInput = true, Steps = new(Steps.Take(Steps.Count - 1).Append(last)) };
    }

    /// <summary>How the tensor of a role lies: input, output or residual.</summary>
    public View ViewOf(ParameterRole tensor) => tensor switch
    {
        ParameterRole.Input => InputView,
        ParameterRole.Residual => ResidualView,
        ParameterRole.Output => OutputView,
        _ => new(1, 1),
    };

    /// <summary>The type of what a parameter holds.</summary>
    public ElementType StoredAs(ParameterRole role) => CompactType(role) ?? Element.Stored;

    /// <summary>The same, if it is stored in half the bytes; otherwise null.</summary>
    public ElementType? CompactType(ParameterRole role) => Compact.FirstOrDefault(operand => operand.Role == role)?.Type;

    /// <summary>The window of a kernel that has one.</summary>
    public ImageWindow OnlyWindow() => Windows.Single();
}
