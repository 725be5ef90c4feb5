using System;
using System.Collections.Generic;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>What a walk writes for each panel of a convolution: the method that computes all pixels under it, those it calls, the tiles.</summary>
internal abstract class PanelText(ProductContext context, ConvolutionPlan plan, string axes)
{
    protected ProductContext Context => context;

    protected CodeWriter Writer => context.Writer;

    protected ConvolutionPlan Plan => plan;

    protected ConvolutionSpec Spec => plan.Spec;

    protected ProductOperands Operands => context.Operands;

    protected ProductNames Names => context.Names;

    /// <summary>That of a walk.</summary>
    /// <param name="context">The product.</param>
    /// <param name="plan">The convolution.</param>
    /// <param name="walk">Its walk.</param>
    /// <param name="axes">The parameters with its axes and rows.</param>
    public static PanelText Of(ProductContext context, ConvolutionPlan plan, TiledWalk walk, string axes) => walk switch
    {
        InteriorWalk interior => new InteriorText(context, plan, interior, axes),
        KnownWidthWalk known => new KnownWidthText(context, plan, known, axes),
        AnyWidthWalk any => new AnyWidthText(context, plan, any, axes),
        StepWalk steps => new StepsText(context, plan, steps, axes),
        StepPartWalk parts => new StepPartsText(context, plan, parts, axes),
        _ => throw new InvalidOperationException($"No text for {walk}."),
    };

    /// <summary>The methods under a panel.</summary>
    public abstract void Write(TiledPanel panel);

    /// <summary>The statements that choose, once for all rows, what the panels' methods do.</summary>
    public virtual void WriteChoices()
    {
    }

    /// <summary>What the method of a panel is given of those choices; null for nothing.</summary>
    public virtual string? Choice(TiledPanel panel) => null;

    /// <summary>The parameters of a method under a panel.</summary>
    protected string Parameters(params string?[] others) => Operands.Parameters([axes, .. others]);

    /// <summary>The tiles of neighbouring pixels along an axis that have all their taps.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="operands">What its tiles are given, from the start of the axis on.</param>
    /// <param name="name">The tile of so many pixels.</param>
    /// <param name="others">What it takes besides.</param>
    protected void WriteInterior(TiledPanel panel, TiledAxis axis, ProductOperands operands, Func<int, string> name, Func<int, string?[]> others) => TileLoop.Write(
        Writer, axis.Index, $"{axis.Name}.InteriorStart", $"{axis.Name}.InteriorEnd", panel.Tiles, height => $"{name(height)}({operands.Arguments(Whole(axis), others(height))});");

    /// <summary>Where a pixel that has all taps starts, from the start of the axis on.</summary>
    protected ProductOffsets Whole(TiledAxis axis) => new()
    {
        Input = $"{axis.Name}.Position({axis.Index}) * {Spec.InputStride}",
        Results = $"{axis.Index} * {Spec.OutputStride}",
        Added = Added(axis.Index),
    };

    /// <summary>Where a pixel starts that has some taps, which a variable says.</summary>
    protected ProductOffsets Partly(TiledAxis axis, TiledPanel panel) => new()
    {
        Input = $"{axis.Taps}.Input * {Spec.InputStride}",
        Weights = $"{axis.Taps}.First * {plan.TapWeights(panel.Outputs)}",
        Results = $"{axis.Index} * {Spec.OutputStride}",
        Added = Added(axis.Index),
    };

    /// <summary>Where what is added to a pixel is, if that lies otherwise than the results.</summary>
    protected string? Added(string pixel) => Spec.ResidualStride == Spec.OutputStride ? null : $"{pixel} * {Spec.ResidualStride}";

    /// <summary>A chain of if and else, for each height of a panel's tiles.</summary>
    protected void ByHeight(IReadOnlyList<int> heights, Func<int, string> condition, Action<int> body)
    {
        for (int index = 0; index < heights.Count; index++)
        {
            int height = heights[index];
            string head = index == heights.Count - 1 ? "else" : $"{(index == 0 ? "if" : "else if")} ({condition(height)})";
            Writer.Block(head, () => body(height));
        }
    }
}

/// <summary>An axis along which a convolution has tiles, in the generated code.</summary>
/// <param name="Name">The axis.</param>
/// <param name="Index">The output that a tile starts at.</param>
/// <param name="Taps">The taps of that output.</param>
internal sealed record TiledAxis(string Name, string Index, string Taps)
{
    /// <summary>The columns of an image.</summary>
    public static readonly TiledAxis Columns = new("columns", "x", "across");

    /// <summary>The steps of a sequence.</summary>
    public static readonly TiledAxis Steps = new("steps", "t", "taps");
}
