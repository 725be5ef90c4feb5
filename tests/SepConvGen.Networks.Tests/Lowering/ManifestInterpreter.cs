using SepConvGen.Networks.Manifest;

namespace SepConvGen.Networks.Tests.Lowering;

/// <summary>Runs a manifest as docs/network-manifest.md says, in double, by the plainest loops.</summary>
internal sealed class ManifestInterpreter
{
    private readonly NetworkManifest manifest;
    private readonly Dictionary<string, DoubleTensor> floats = [];
    private readonly Dictionary<string, int[]> integers = [];

    private ManifestInterpreter(NetworkManifest manifest, byte[] weights)
    {
        this.manifest = manifest;
        foreach (ManifestConstant constant in manifest.Constants)
        {
            int start = (int)constant.Offset;
            int count = (int)constant.Length;
            if (constant.IsInteger)
            {
                integers[constant.Name] = [.. Enumerable.Range(0, count).Select(i => BitConverter.ToInt32(weights, start + (sizeof(int) * i)))];
            }
            else
            {
                floats[constant.Name] = new([.. constant.Shape], [.. Enumerable.Range(0, count).Select(i => (double)BitConverter.ToSingle(weights, start + (sizeof(float) * i)))]);
            }
        }
    }

    /// <summary>The outputs of a network for its inputs, each in the manifest's order; with a dynamic batch, of any number of images.</summary>
    public static double[][] Run(NetworkManifest manifest, byte[] weights, params float[][] inputs)
    {
        int images = manifest.DynamicBatch ? inputs[0].Length / (int)manifest.Inputs[0].Length : 1;
        List<double>[] results = [.. manifest.Outputs.Select(_ => new List<double>())];
        for (int image = 0; image < images; image++)
        {
            Dictionary<string, DoubleTensor> tensors = new ManifestInterpreter(manifest, weights).RunOnce(inputs, image);
            for (int output = 0; output < results.Length; output++)
            {
                results[output].AddRange(tensors[manifest.Outputs[output].Name].Elements);
            }
        }

        return [.. results.Select(result => result.ToArray())];
    }

    /// <summary>Everything that a network computes for one image, by name.</summary>
    public static IReadOnlyDictionary<string, DoubleTensor> Tensors(NetworkManifest manifest, byte[] weights, params float[][] inputs) =>
        new ManifestInterpreter(manifest, weights).RunOnce(inputs, image: 0);

    private Dictionary<string, DoubleTensor> RunOnce(float[][] inputs, int image)
    {
        for (int i = 0; i < manifest.Inputs.Count; i++)
        {
            int length = (int)manifest.Inputs[i].Length;
            floats[manifest.Inputs[i].Name] = new([.. manifest.Inputs[i].Shape], [.. inputs[i].Skip(image * length).Take(length).Select(value => (double)value)]);
        }

        foreach (ManifestLayer layer in manifest.Layers)
        {
            DoubleTensor result = new InterpretedLayer(layer, name => floats[name], name => integers[name]).Run();
            floats[layer.Output.Name] = result.Shape.SequenceEqual(layer.Output.Shape) ? result : throw new InvalidOperationException($"{layer.Output.Name} has another shape");
        }

        return floats;
    }
}
