namespace SepConvGen;

/// <summary>
/// Makes a partial class out of a network that the project compiles (<c>&lt;SepConvGenNetwork Include="mobilenet.onnx" /&gt;</c>): the
/// generator writes its <c>Run</c>, with a kernel for each kind of layer.
/// </summary>
/// <param name="name">The network's name: that of its file without extension, with <c>_</c> for whatever a name cannot have, unless the item says another one.</param>
/// <remarks>
/// The class gets <c>Run</c>, the lengths of its inputs and outputs, and <c>Dispose</c>. An instance holds the memory that a run needs, so
/// that a run allocates nothing; it is for one run at a time, and several instances share their weights.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NetworkAttribute(string name) : Attribute
{
    /// <summary>The network's name.</summary>
    public string Name { get; } = name;

    /// <summary>
    /// How images are handed over and given back: <see cref="Layout.Nchw"/>, channels first, as in the model, unless stated; with
    /// <see cref="Layout.Nhwc"/>, channels last, no image needs to be transposed.
    /// </summary>
    public Layout Layout { get; set; } = Layout.Nchw;
}
