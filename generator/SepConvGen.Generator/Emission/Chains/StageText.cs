using System;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>One stage of a tier: the methods that it writes, and the statements that call them in the tier's Run.</summary>
internal abstract class StageText
{
    /// <summary>The stage's text.</summary>
    public static StageText Of(CodeWriter writer, StagePlan stage, KernelPlan plan)
    {
        Epilogue epilogue = TierActivations.After(plan.Spec, stage.Step);
        bool sharesPanels = plan.PanelShares is not null && ReferenceEquals(stage, plan.Stages[plan.Stages.Count - 1]);
        return stage switch
        {
            DepthwisePlan depthwise => new DepthwiseText(writer, depthwise, plan.Set, epilogue),
            PlanarDepthwise planes => new PlanarDepthwiseText(writer, planes, plan.Set, epilogue),
            FilterPlan filter => new FilterText(writer, filter, plan.Set, plan.Spec),
            DepthwiseLoops loops => new DepthwiseLoopsText(writer, loops, plan.Set, epilogue, plan.Spec.Image.IsSequence),
            ConvolutionLoops loops => new ConvolutionLoopsText(writer, loops, plan.Set, epilogue, plan.Spec.Image.IsSequence),
            PointwiseLoops loops => new PointwiseLoopsText(writer, loops, plan.Set, epilogue, plan.Spec.Image.Unit),
            PlanarConvolution planar => new PlanarConvolutionText(writer, planar, plan.Set, epilogue),
            PlanarPointwise planar => new PlanarPointwiseText(writer, planar, plan.Set, epilogue),
            SpreadPlan spread => new SpreadText(writer, spread, plan.Set, epilogue),
            ConvolutionPlan convolution => new ConvolutionText(writer, convolution, plan.Set, epilogue, sharesPanels),
            _ => new PointwiseText(writer, (PointwisePlan)stage, plan.Set, epilogue, sharesPanels),
        };
    }

    /// <summary>The constants that its methods need.</summary>
    public virtual void WriteConstants()
    {
    }

    /// <summary>The stage's methods.</summary>
    public abstract void Write();

    /// <summary>The whole of a tier's Run, where the stage does not let others walk over the image.</summary>
    public virtual void Run() => throw new InvalidOperationException("The stage does not run alone.");

    /// <summary>The statements that compute rows [first, end) of an image.</summary>
    public virtual void Rows(RowCall call) => throw new InvalidOperationException("The stage has no window.");

    /// <summary>The statements that compute the steps of an axis.</summary>
    public virtual void Steps(string input, string output, string steps, string count) => throw new InvalidOperationException("The stage has no window.");

    /// <summary>The statements that compute rows of pixels that lie apart, all at once; null where each row is done by itself.</summary>
    public virtual Action<PixelRowCall>? PixelRows => null;

    /// <summary>The statements that compute so many neighbouring pixels.</summary>
    public virtual void Pixels(string input, string output, string count, string residual = "ref addend") => throw new InvalidOperationException("The stage has a window.");
}
