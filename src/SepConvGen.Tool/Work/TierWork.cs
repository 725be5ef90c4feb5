using SepConvGen.Tool.Records;

namespace SepConvGen.Tool.Work;

/// <summary>What a call makes a tier do, counted from the definition and the tiles.</summary>
/// <param name="VectorAdds">Multiply-adds of vectors, all of them full: the definition's by the lanes of each step.</param>
/// <param name="VectorFeeds">Loads, or shuffles, that the main tiles need for them; 0 where the record has none.</param>
/// <param name="L2Bytes">What the steps read, once for each panel of outputs that passes over it, and write, and their weights once; what is staged once more.</param>
/// <param name="MemoryBytes">Input, weights, residual and output, once.</param>
internal sealed record TierWork(double VectorAdds, double VectorFeeds, long L2Bytes, long MemoryBytes)
{
    /// <summary>That of a call.</summary>
    public static TierWork Of(KernelRecord kernel, TierRecord tier, CallShape call)
    {
        int inputSize = ImageRecord.SizeOf(kernel.Image.Input);
        int outputSize = ImageRecord.SizeOf(kernel.Image.Output);
        double adds = 0;
        double feeds = 0;
        long through = 0;
        long weights = 0;
        for (int index = 0; index < kernel.Steps.Count; index++)
        {
            StepRecord step = kernel.Steps[index];
            StageRecord stage = tier.Stages[index];
            double vectors = (double)call.Batch * call.Images[index + 1].Pixels * step.MultiplyAdds / stage.Vector.Lanes;
            adds += vectors;
            feeds += stage is { Adds: long round, Feeds: long fed } ? vectors * fed / round : 0;
            int read = index == 0 ? inputSize : outputSize;
            long parameters = step.Parameters * outputSize;
            weights += parameters;
            through += (call.Batch * ((call.Images[index].Elements * read * stage.Passes) + (call.Images[index + 1].Elements * outputSize))) + parameters;
        }

        long results = call.Batch * call.Output.Elements * outputSize;
        long residual = kernel.Image.HasResidual ? results : 0;

        // what is staged is written to working memory and read there
        bool loads = kernel.Image.HasPlanesIn && call.Input.Channels > 1;
        bool stores = kernel.Image.HasPlanesOut && call.Output.Channels > 1;
        long added = kernel.Image.AddsInput && loads ? results : 0;
        long staged = (loads ? call.Batch * call.Input.Elements * inputSize : 0) + added + (stores ? results + residual : 0);
        return new(adds, feeds, through + residual + staged, (call.Batch * call.Input.Elements * inputSize) + results + residual + weights);
    }
}
