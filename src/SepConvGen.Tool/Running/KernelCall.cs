using System.Reflection;
using SepConvGen.Tool.Records;
using SepConvGen.Tool.Work;

namespace SepConvGen.Tool.Running;

/// <summary>A call of a kernel with random elements, of the sizes of a report.</summary>
internal sealed class KernelCall
{
    private readonly Random random = new(20261128);
    private readonly KernelReport report;
    private readonly KernelMethod kernel;

    private KernelCall(KernelReport report, KernelMethod kernel)
    {
        this.report = report;
        this.kernel = kernel;
    }

    /// <summary>The call.</summary>
    /// <exception cref="NotRunException">It cannot be called; why.</exception>
    public static Func<object?> Of(Assembly assembly, KernelReport report)
    {
        KernelCall call = new(report, KernelMethod.Find(assembly, report.Kernel));
        ParameterInfo[] parameters = call.kernel.Method.GetParameters();
        return Thunk.Of(call.kernel.Method, call.kernel.Target, [.. parameters.Select(call.Argument)]);
    }

    private CallShape Shape => report.Call;

    private object Argument(ParameterInfo parameter) => parameter.Name switch
    {
        "batch" => Shape.Batch,
        "height" => Shape.Input.Height,
        "width" => Shape.Input.Width,
        "inputRowStride" or "residualRowStride" or "outputRowStride" => Row(parameter.Name[..^"RowStride".Length]),
        "inputImageStride" or "residualImageStride" or "outputImageStride" => Image(parameter.Name[..^"ImageStride".Length]),
        "inputSequenceStride" or "residualSequenceStride" or "outputSequenceStride" => Row(parameter.Name[..^"SequenceStride".Length]),
        "parallelOptions" => new ParallelOptions { MaxDegreeOfParallelism = 1 },
        "weights" => Companion($"Pack{report.Kernel.Method}", name => Elements(report.Kernel.Image.Computed, Weights(name))),
        "state" => Companion($"Create{report.Kernel.Method}State", _ => Shape.Batch),
        _ => Held(parameter),
    };

    // Elements of a row, and of an image: where the call says how far they are apart, they follow each other.
    private int Row(string tensor) => checked(Of(tensor).Width * Pixel(tensor));

    private int Image(string tensor) => checked(Of(tensor).Height * Row(tensor));

    private MapShape Of(string tensor) => tensor == "input" ? Shape.Input : Shape.Output;

    private int Pixel(string tensor) => tensor switch
    {
        "input" => report.Kernel.Image.InputPixel,
        "output" => report.Kernel.Image.OutputPixel,
        _ => report.Kernel.Image.ResidualPixel,
    } ?? Of(tensor).Channels;

    // What is made by a method beside the kernel; normalisations of batches have a default.
    private object Companion(string name, Func<string, object> argument)
    {
        MethodInfo method = kernel.Method.DeclaringType!.GetMethods(KernelMethod.All).Where(method => method.Name == name && method.IsStatic)
            .MaxBy(method => method.GetParameters().Length) ?? throw new NotRunException($"there is no method {name} beside it");
        object?[] arguments = [.. method.GetParameters().Select(parameter => parameter.ParameterType.Name.StartsWith(nameof(BatchNormalization), StringComparison.Ordinal) ? null : argument(parameter.Name!))];
        return Thunk.Of(method, null, arguments)()!;
    }

    // A parameter that holds elements; a tensor has their shape.
    private object Held(ParameterInfo parameter)
    {
        bool isInput = parameter.Name == "input";
        bool isImage = isInput || parameter.Name is "output" or "residual";
        MapShape image = isInput ? Shape.Input : Shape.Output;
        Array elements = Elements(Element(parameter.ParameterType), isImage ? Shape.Batch * image.Pixels * Pixel(parameter.Name!) : Weights(parameter.Name!));
        return parameter.ParameterType.Name.Contains("Tensor", StringComparison.Ordinal)
            ? new TensorArgument(elements, isImage ? Lengths(image, isInput ? report.Kernel.Image.HasPlanesIn : report.Kernel.Image.HasPlanesOut) : Lengths(parameter.Name!))
            : elements;
    }

    // What a parameter holds, in the words of the record: only image filters hold whole numbers.
    private string Element(Type holder) => (holder.GetElementType() ?? holder.GetGenericArguments()[0]).Name switch
    {
        nameof(Byte) => "byte",
        nameof(Int16) => "short",
        nameof(UInt16) => report.Kernel.Image is { Input: "ushort" } or { Output: "ushort" } ? "ushort" : "bfloat16",
        nameof(Half) => "Half",
        nameof(Double) => "double",
        _ => "float",
    };

    private nint[] Lengths(MapShape image, bool hasPlanes)
    {
        nint[] pixels = report.Kernel.Image.IsSequence ? [image.Width] : [image.Height, image.Width];
        nint[] elements = hasPlanes ? [image.Channels, .. pixels] : [.. pixels, image.Channels];
        return report.Kernel.Image.HasBatch ? [Shape.Batch, .. elements] : elements;
    }

    private nint[] Lengths(string parameter)
    {
        StepRecord step = Step(parameter);
        nint[] window = report.Kernel.Image.IsSequence ? [step.Columns?.Kernel ?? 1] : [step.Rows?.Kernel ?? 1, step.Columns?.Kernel ?? 1];
        return !IsFilter(parameter) ? [step.Outputs]
            : step.Kind == StepKind.Depthwise ? [.. window, step.Inputs, step.Outputs / step.Inputs]
            : [.. window, step.Inputs / step.Groups, step.Outputs];
    }

    private long Weights(string parameter) => IsFilter(parameter) ? Step(parameter).Weights : Step(parameter).Outputs;

    private static bool IsFilter(string parameter) => parameter.EndsWith("filter", StringComparison.OrdinalIgnoreCase);

    // depthwiseFilter is the depthwise step's; filter, bias and slope are the only step's, or the last one's.
    private StepRecord Step(string parameter) =>
        report.Kernel.Steps.FirstOrDefault(step => parameter.StartsWith(step.Name, StringComparison.Ordinal)) ?? report.Kernel.Steps[^1];

    // Of both signs; images of whole numbers of all of them.
    private Array Elements(string type, long count)
    {
        if (count > Array.MaxLength)
        {
            throw new NotRunException("its tensors are too large");
        }

        switch (type)
        {
            case "byte":
                byte[] bytes = new byte[count];
                random.NextBytes(bytes);
                return bytes;
            case "ushort":
                return Enumerable.Range(0, (int)count).Select(_ => (ushort)random.Next(ushort.MaxValue)).ToArray();
            case "short":
                return Enumerable.Range(0, (int)count).Select(_ => (short)random.Next(short.MinValue, short.MaxValue)).ToArray();
            case "Half":
                return Enumerable.Range(0, (int)count).Select(_ => (Half)((random.NextSingle() * 2) - 1)).ToArray();
            case "bfloat16":
                return Enumerable.Range(0, (int)count).Select(_ => BFloat16Bits.FromSingle((random.NextSingle() * 2) - 1)).ToArray();
            case "double":
                return Enumerable.Range(0, (int)count).Select(_ => (random.NextDouble() * 2) - 1).ToArray();
            default:
                float[] floats = new float[count];
                for (long index = 0; index < count; index++)
                {
                    floats[index] = (random.NextSingle() * 2) - 1;
                }

                return floats;
        }
    }
}
