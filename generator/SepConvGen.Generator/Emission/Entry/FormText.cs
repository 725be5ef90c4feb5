using System.Globalization;
using System.Linq;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>What the entry makes of parameters that hold elements: it checks their shapes, and has a span of each.</summary>
/// <param name="writer">Takes the text.</param>
/// <param name="kernel">The kernel.</param>
internal sealed class FormText(CodeWriter writer, KernelModel kernel)
{
    private const string Check = "global::SepConvGen.Runtime.Check";

    private const string TensorCheck = "global::SepConvGen.Runtime.TensorCheck";

    private readonly bool isSequence = kernel.Spec.Image.IsSequence;

    /// <summary>The input, if it is a tensor: the sizes of the images are then its own.</summary>
    private ParameterModel? Tensor => kernel.Method.Parameters.FirstOrDefault(parameter => parameter.IsTensorInput);

    /// <summary>The rank of a batch: that of one image is one less.</summary>
    private int Rank => isSequence ? 3 : 4;

    public void WriteNulls()
    {
        foreach (ParameterModel parameter in kernel.Method.Parameters.Where(parameter => parameter.Form is { MayBeNull: true }))
        {
            writer.Write($"global::System.ArgumentNullException.ThrowIfNull({parameter.Name});");
        }
    }

    /// <summary>Batch, height and width, where they are those of the input.</summary>
    public void WriteSizes()
    {
        if (Tensor is not { } input)
        {
            return;
        }

        ImageSpec image = kernel.Spec.Image;
        bool planar = kernel.Spec.InputForm.Layout == Layout.Nchw;
        string heights = isSequence ? "" : $"{Declared(image.Height, "height")}, ";
        string channels = $"channels: {kernel.Spec.InputChannels}";
        string expected = isSequence ? "" : $"height: {Known(image.Height)}, ";
        writer.Write($"(int batch, {heights}{Declared(image.Width, "width")}) = {TensorCheck}.{Images(planar)}({input.Name}.Lengths, {input.Name}.Strides, batch: null, {(planar ? $"{channels}, {expected}" : expected)}width: {Known(image.Width)}, {(planar ? "" : $"{channels}, ")}nameof({input.Name}));");
    }

    /// <summary>The check of a parameter's shape, and its span.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="shape">Its dimensions, as arguments.</param>
    public void WriteOperand(ParameterModel parameter, string shape)
    {
        if (parameter.Form is { IsTensor: true } && parameter.Role != ParameterRole.Input)
        {
            string check = parameter.Role.IsWeight() ? "Weights" : Images(kernel.Spec.OutputForm.Layout == Layout.Nchw);
            writer.Write($"{TensorCheck}.{check}({parameter.Name}.Lengths, {parameter.Name}.Strides, {shape}, nameof({parameter.Name}));");
        }

        WriteSpan(parameter);
        if (kernel.Spec.ViewOf(parameter.Role) is { HasGaps: true } view)
        {
            string Stride(bool isStated, string name) => isStated ? $"{parameter.Name}{name}Stride" : "null";
            string strides = isSequence ? Stride(view.StatesImages, "Sequence") : $"{Stride(view.StatesRows, "Row")}, {Stride(view.StatesImages, "Image")}";
            writer.Write($"global::SepConvGen.Runtime.Region {parameter.Name}Region = global::SepConvGen.Runtime.Region.Of({parameter.Span}.Length, {shape}, {view.Pixel}, {strides}, nameof({parameter.Name}));");
        }
        else if (parameter.Form is not { IsTensor: true })
        {
            writer.Write($"{Check}.Length({parameter.Span}.Length, {shape}, nameof({parameter.Name}));");
        }
    }

    /// <summary>The new output: of the rank of the input, or with a batch if the kernel has one.</summary>
    /// <param name="result">What the method returns.</param>
    public void WriteResult(ParameterModel result)
    {
        KernelSpec spec = kernel.Spec;
        SizeNames sizes = SizeNames.Of(spec);
        string batch = spec.Image.HasBatch ? "batch" : "1";
        string element = spec.Output.QualifiedKeyword();
        string elements = $"{Check}.Elements({batch}, {(isSequence ? "1" : sizes.OutputHeight)}, {sizes.OutputWidth}, {spec.OutputChannels})";
        if (result.Form is not { IsTensor: true })
        {
            writer.Write($"{result.Type} {result.Name} = global::System.GC.AllocateUninitializedArray<{element}>({elements});");
        }
        else
        {
            string lengths = Tensor is { } input ? $"lengths.Slice({Rank} - {input.Name}.Rank)" : spec.Image.HasBatch ? "lengths" : "lengths.Slice(1)";
            writer.Write($"_ = {elements};");
            writer.Write($"global::System.ReadOnlySpan<nint> lengths = stackalloc nint[] {{ {LayoutText.Shape(spec.OutputForm.Layout, $"{batch}, ", isSequence ? "" : sizes.OutputHeight, sizes.OutputWidth, spec.OutputChannels)} }};");
            writer.Write($"{result.Type} {result.Name} = global::System.Numerics.Tensors.Tensor.CreateFromShapeUninitialized<{element}>({lengths});");
        }

        WriteSpan(result);
    }

    private string Images(bool planar) => $"{(planar ? "Planar" : "")}{(isSequence ? "Sequences" : "Images")}";

    private void WriteSpan(ParameterModel parameter)
    {
        if (parameter.Form is not { } form)
        {
            return;
        }

        string type = parameter.Role switch
        {
            ParameterRole.Output => $"Span<{kernel.Spec.Output.QualifiedKeyword()}>",
            ParameterRole.Input => $"ReadOnlySpan<{kernel.Spec.Input.QualifiedKeyword()}>",
            ParameterRole role => $"ReadOnlySpan<{kernel.Spec.StoredAs(role).QualifiedKeyword()}>",
        };
        writer.Write($"global::System.{type} {parameter.Span} = {string.Format(CultureInfo.InvariantCulture, form.Elements, parameter.Name)};");
    }

    private static string Declared(int? known, string name) => known is null ? $"int {name}" : "_";

    private static string Known(int? known) => known is int size ? size.ToString(CultureInfo.InvariantCulture) : "null";
}
