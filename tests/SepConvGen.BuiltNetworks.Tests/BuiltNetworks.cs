namespace SepConvGen.BuiltNetworks.Tests;

/// <summary>The classes that the build has made of the networks, by their names: from an input to the outputs.</summary>
internal static class BuiltNetworks
{
    public delegate float[][] Runner(float[] input, int threads);

    public static IReadOnlyDictionary<string, Runner> All { get; } = new Dictionary<string, Runner>
    {
        ["convnext_64"] = (input, threads) => Run(new ConvNext(), input, ConvNext.OutputLength, threads),
        ["face_boxes_128"] = RunFaceBoxes,
        ["keyword_spotter"] = (input, threads) => Run(new KeywordSpotter(), input, KeywordSpotter.OutputLength, threads),
        ["keyword_spotter_batch"] = RunKeywordSpotterBatch,
        ["matting_64"] = (input, threads) => Run(new Matting(), input, Matting.OutputLength, threads),
        ["mobilenet_v1_025_96"] = (input, threads) => Run(new MobileNetV1(), input, MobileNetV1.OutputLength, threads),
        ["mobilenet_v1_unfolded_64"] = (input, threads) => Run(new MobileNetV1Unfolded(), input, MobileNetV1Unfolded.OutputLength, threads),
        ["mobilenet_v2_025_96"] = (input, threads) => Run(new MobileNetV2(), input, MobileNetV2.OutputLength, threads),
        ["mobilenet_v3_small_035_96"] = (input, threads) => Run(new MobileNetV3Small(), input, MobileNetV3Small.OutputLength, threads),
        ["shufflenet_v2_64"] = (input, threads) => Run(new ShuffleNetV2(), input, ShuffleNetV2.OutputLength, threads),
        ["wave_2000"] = (input, threads) => Run(new Wave(), input, Wave.OutputLength, threads),
    };

    private static float[][] Run(IOneImage network, float[] input, int outputLength, int threads)
    {
        using (network)
        {
            float[] output = new float[outputLength];
            network.Run(input, output, Threads(threads));
            return [output];
        }
    }

    private static float[][] RunFaceBoxes(float[] input, int threads)
    {
        using FaceBoxes network = new();
        float[] boxes = new float[FaceBoxes.Output0Length];
        float[] scores = new float[FaceBoxes.Output1Length];
        network.Run(input, boxes, scores, Threads(threads));
        return [boxes, scores];
    }

    private static float[][] RunKeywordSpotterBatch(float[] input, int threads)
    {
        using KeywordSpotterBatch network = new();
        int batch = input.Length / KeywordSpotterBatch.InputLength;
        float[] output = new float[batch * KeywordSpotterBatch.OutputLength];
        network.Run(input, batch, output, Threads(threads));
        return [output];
    }

    private static ParallelOptions Threads(int threads) => new() { MaxDegreeOfParallelism = threads };
}
