using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>How a depthwise step runs, in tiles or in loops: what it reads and writes, and whether block by block.</summary>
/// <param name="Spec">What it computes.</param>
internal abstract record DepthwiseStage(DepthwiseSpec Spec) : StagePlan
{
    public override StepSpec Step => Spec;

    /// <summary>Output channels of a pixel.</summary>
    public int Channels => Spec.OutputChannels;

    /// <summary>Floats from a pixel of the output to the next.</summary>
    public int OutputStride { get; init; } = Spec.OutputStride;

    public override int ResultStride => OutputStride;

    /// <summary>Floats from a pixel of what is added to its results to the next.</summary>
    public int AddedStride => Spec.ResidualStride;

    /// <summary>Floats from a pixel to the next in the scratch that the step before wrote; null if it reads the kernel's input.</summary>
    public int? ScratchStride { get; init; }

    /// <summary>Whether it reads scratch, which starts at some row `top` of the image, and not all of an image.</summary>
    public virtual bool FromScratch => ScratchStride is not null;

    /// <summary>Floats from a pixel of what it reads to the next.</summary>
    public virtual int InputStride => ScratchStride ?? Spec.InputStride;

    /// <summary>Whether its result goes to scratch, for the step after it.</summary>
    public bool ToScratch { get; init; }

    /// <summary>What its input is, if its tiles widen it; otherwise null.</summary>
    public ElementType? CompactInput { get; init; }

    /// <summary>What its output is, if its tiles round to it; otherwise null.</summary>
    public ElementType? CompactOutput { get; init; }

    /// <summary>Whether its tiles round two vectors at once, with instructions for twice as many lanes.</summary>
    public bool RoundsPairs { get; init; }

    /// <summary>Whether its result or its input is in scratch, so that it is done block by block.</summary>
    public bool Blocks => ToScratch || FromScratch;

    /// <summary>Whether a row may be too long for the scratch of a block, and is then done in parts.</summary>
    public bool Parts { get; init; }

    /// <summary>Columns of a row, or steps of a sequence, that are computed at once.</summary>
    public virtual int StripColumns => 1;

    /// <summary>Whether a row that it writes may be part of a longer one. (In scratch, parts of rows stand close together.)</summary>
    public bool WritesPartsOfRows => Parts && !ToScratch;
}
