using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Onnx;

namespace SepConvGen.Networks.Import;

/// <summary>The shapes of a model's inputs: what its file says, and <c>InputShape</c> for what that leaves open.</summary>
internal sealed class InputShapes
{
    private const string Help = "set InputShape, for instance InputShape=\"1,3,224,224\"";

    private readonly List<KeyValuePair<OnnxValueInfo, int?[]>> inputs = [];

    private InputShapes()
    {
    }

    /// <summary>Whether the number of images is open.</summary>
    public bool DynamicBatch { get; private set; }

    /// <summary>The inputs' names.</summary>
    public IEnumerable<string> Names => inputs.Select(input => input.Key.Name);

    /// <summary>The shapes when there are so many images.</summary>
    public IEnumerable<KeyValuePair<string, int[]>> Of(int images) =>
        inputs.Select(input => new KeyValuePair<string, int[]>(input.Key.Name, [.. input.Value.Select(size => size ?? images)]));

    public static InputShapes Read(OnnxGraph graph, string text)
    {
        // Old files list their constants among the inputs.
        HashSet<string> constants = [.. graph.Initializers.Select(constant => constant.Name)];
        List<OnnxValueInfo> inputs = [.. graph.Inputs.Where(input => !constants.Contains(input.Name))];
        Dictionary<string, int[]> stated = Parse(text, inputs);
        InputShapes shapes = new();
        foreach (OnnxValueInfo input in inputs)
        {
            if (!input.IsTensor || input.Type != OnnxType.Float)
            {
                throw new NetworkException($"The model's input '{input.Name}' is no tensor of 32-bit floats.");
            }

            _ = stated.TryGetValue(input.Name, out int[]? sizes);
            shapes.inputs.Add(new(input, sizes is null ? FromFile(input) : Agreed(input, sizes)));
        }

        shapes.DynamicBatch = shapes.inputs.Any(input => input.Value.Contains(null));
        return shapes;
    }

    private static int?[] FromFile(OnnxValueInfo input)
    {
        if (input.Shape is null)
        {
            throw new NetworkException($"The model does not say which shape its input '{input.Name}' has: {Help}.");
        }

        for (int axis = 0; axis < input.Shape.Count; axis++)
        {
            if (input.Shape[axis] is null && axis > 0)
            {
                throw new NetworkException($"The model leaves size {axis} of its input '{input.Name}' ({Text(input.Shape)}) open, and only the number of images may be: {Help}.");
            }

            if (input.Shape[axis] > int.MaxValue)
            {
                throw new NetworkException($"The model's input '{input.Name}' is too large ({Text(input.Shape)}).");
            }
        }

        return [.. input.Shape.Select(size => (int?)size)];
    }

    private static int?[] Agreed(OnnxValueInfo input, int[] sizes)
    {
        if (input.Shape is not null
            && (input.Shape.Count != sizes.Length || input.Shape.Where((size, axis) => size is not null && size != sizes[axis]).Any()))
        {
            throw new NetworkException($"InputShape gives the input '{input.Name}' the shape {string.Join(",", sizes)}, and the model {Text(input.Shape)}.");
        }

        return [.. sizes.Select(size => (int?)size)];
    }

    private static string Text(List<long?> shape) => string.Join(",", shape.Select(size => size?.ToString(CultureInfo.InvariantCulture) ?? "?"));

    private static Dictionary<string, int[]> Parse(string text, List<OnnxValueInfo> inputs)
    {
        Dictionary<string, int[]> shapes = [];
        foreach (string part in text.Split(';').Select(part => part.Trim()).Where(part => part.Length > 0))
        {
            // Names may have colons of their own.
            int colon = part.LastIndexOf(':');
            string name = colon >= 0 ? part.Substring(0, colon).Trim() : inputs.Count == 1 ? inputs[0].Name
                : throw new NetworkException($"InputShape '{text}' must name the input for each shape, as in \"name:1,3,224,224\": the model has {inputs.Count} inputs.");
            if (inputs.All(input => input.Name != name))
            {
                throw new NetworkException($"InputShape '{text}' names an input '{name}', which the model does not have; it has {string.Join(", ", inputs.Select(input => $"'{input.Name}'"))}.");
            }

            if (shapes.ContainsKey(name))
            {
                throw new NetworkException($"InputShape '{text}' gives the input '{name}' two shapes.");
            }

            shapes.Add(name, [.. part.Substring(colon + 1).Split(',').Select(Size)]);
        }

        return shapes;

        int Size(string size) => int.TryParse(size, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out int value) && value > 0
            ? value
            : throw new NetworkException($"InputShape '{text}' is no list of sizes such as \"1,3,224,224\".");
    }
}
