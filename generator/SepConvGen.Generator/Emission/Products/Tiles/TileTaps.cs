using System.Collections.Generic;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>
/// What tells the tiles of one walk from those of another: the method's name and parameters, how the inputs and results of its
/// pixels are addressed, and which runs of taps are added to its sums.
/// </summary>
internal abstract class TileTaps(ProductContext context, TiledPanel panel, int height)
{
    /// <summary>The method.</summary>
    public abstract string Name { get; }

    /// <summary>What its comment says after its size.</summary>
    public virtual string Remark => "";

    /// <summary>The references that it takes.</summary>
    public virtual ProductOperands Operands => Context.Operands;

    /// <summary>Its parameters after those.</summary>
    public virtual IReadOnlyList<string?> Parameters => [];

    /// <summary>Whether its sums may come from the output, and go back there unfinished.</summary>
    public virtual bool IsPart => false;

    /// <summary>Whether the results of its pixels follow each other in memory.</summary>
    public virtual bool IsRow => Context.Step.OutputStride == Context.Step.OutputChannels;

    /// <summary>Its pixels.</summary>
    public int Height { get; } = height;

    /// <summary>Its outputs.</summary>
    public TiledPanel Panel { get; } = panel;

    protected ProductContext Context { get; } = context;

    protected CodeWriter Writer => Context.Writer;

    /// <summary>Where in the output (and in the residual) a channel of a pixel is.</summary>
    public virtual string Result(int pixel, int channel) => $"{(pixel * Context.Step.OutputStride) + channel}";

    /// <summary>Where in the residual it is.</summary>
    public virtual string Added(int pixel, int channel) => $"{(pixel * Context.Step.ResidualStride) + channel}";

    /// <summary>The products.</summary>
    public abstract void Write(TapRunText runs);

    /// <summary>A run of inputs for all pixels.</summary>
    protected TapRun All(int count, string? times, PixelInputs inputs) => new(count, times, inputs, 0, Height);
}
