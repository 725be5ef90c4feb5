using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>One stage of a tier: the methods that it writes, and the statements that call them in the tier's Run.</summary>
internal abstract class StageText
{
    /// <summary>The stage's text.</summary>
    public static StageText Of(CodeWriter writer, StagePlan stage, KernelPlan plan)
    {
        Epilogue epilogue = Activations.After(plan.Spec, stage.Step);
        return stage switch
        {
            DepthwisePlan depthwise => new DepthwiseStageText(writer, depthwise, plan.Set, epilogue),
            FilterPlan filter => new FilterStageText(writer, filter, plan.Set),
            ConvolutionPlan convolution => new ConvolutionStageText(writer, convolution, plan.Set, epilogue),
            _ => new PointwiseStageText(writer, (PointwisePlan)stage, plan.Set, epilogue),
        };
    }

    /// <summary>The constants that its methods need.</summary>
    public virtual void WriteConstants()
    {
    }

    /// <summary>The stage's methods.</summary>
    public abstract void Write();

    /// <summary>The whole of a tier's Run, where the stage does not let others walk over the image.</summary>
    public virtual void Run() => throw new System.InvalidOperationException("The stage does not run alone.");

    /// <summary>The statements that compute rows [first, end) of an image.</summary>
    public virtual void Rows(RowCall call) => throw new System.InvalidOperationException("The stage has no window.");

    /// <summary>The statements that compute the steps of an axis.</summary>
    public virtual void Steps(string input, string output, string steps, string count) => throw new System.InvalidOperationException("The stage has no window.");

    /// <summary>The statements that compute so many neighbouring pixels.</summary>
    public virtual void Pixels(string input, string output, string count, string residual = "ref addend") => throw new System.InvalidOperationException("The stage has a window.");
}

internal sealed class DepthwiseStageText(CodeWriter writer, DepthwisePlan plan, InstructionSet set, Epilogue epilogue) : StageText
{
    private readonly DepthwiseText text = new(writer, plan, set, epilogue, plan.Prefix);

    public override void Write()
    {
        text.Write();
        if (plan.Expands)
        {
            ChannelExpansion.Write(writer, plan.Spec.Multiplier, set, plan.Prefix);
        }

        if (plan.JoinedPixels > 1)
        {
            WeightCopies.WriteRepeat(writer, plan.Channels, plan.JoinedPixels, plan.Prefix, set.Element.Stored);
        }
    }

    public override void Rows(RowCall call) => writer.Write(text.Call(call));

    public override void Steps(string input, string output, string axis, string count) => writer.Write(text.Call(new(input, set.Element.Stored), new(output, set.Element.Stored), axis));
}

internal sealed class PointwiseStageText(CodeWriter writer, PointwisePlan plan, InstructionSet set, Epilogue epilogue) : StageText
{
    private readonly PointwiseText text = new(writer, plan, set, epilogue, plan.Prefix);

    public override void Write()
    {
        text.Write();
        WeightCopies.Write(writer, plan.Product, Dialects.For(set, plan.Product.Lanes), plan.Prefix);
    }

    public override void Pixels(string input, string output, string count, string residual) => writer.Write(text.Call(input, output, count, residual));
}

internal sealed class ConvolutionStageText(CodeWriter writer, ConvolutionPlan plan, InstructionSet set, Epilogue epilogue) : StageText
{
    private readonly ConvolutionText text = new(writer, plan, set, epilogue, plan.Prefix);

    public override void Write()
    {
        text.Write();
        WeightCopies.Write(writer, plan.Product, Dialects.For(set, plan.Product.Lanes), plan.Prefix);
    }

    public override void Rows(RowCall call) => text.WriteRows(call);

    public override void Steps(string input, string output, string axis, string count) => text.WriteSteps(new(input, set.Element.Stored), new(output, set.Element.Stored), axis, count);
}
