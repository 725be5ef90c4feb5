using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>
/// A matrix product on one instruction set: a pointwise step, or a convolution as the product of its windows and its filter.
/// What it says does not depend on the order in which pixels are computed: that is a <see cref="ProductWalk"/>.
/// </summary>
/// <param name="Depth">Rows of the filter: input channels of an output, for each tap.</param>
/// <param name="Outputs">Columns of the filter: output channels of all groups.</param>
/// <param name="Groups">Groups of neighbouring outputs, each with the same panels; 1 where panels hold outputs of any groups.</param>
/// <param name="Lanes">Floats in a vector of outputs.</param>
/// <param name="Panels">The panels from the first output of a group to the last.</param>
/// <param name="Placement">Where the tiles read the filter.</param>
internal sealed record MatrixProduct(
    int Depth,
    int Outputs,
    int Groups,
    int Lanes,
    EquatableArray<OutputPanel> Panels,
    FilterPlacement Placement)
{
    /// <summary>What the filter is where the tiles read it, if that is half the bytes: they widen what they load. Otherwise null.</summary>
    public ElementType? CompactWeights { get; init; }

    /// <summary>Whether busy tiles multiply some inputs before their loop turns (<see cref="Unrolling"/>).</summary>
    public bool Unrolls { get; init; }

    /// <summary>Outputs of a group.</summary>
    public int GroupOutputs => Outputs / Groups;

    /// <summary>Panels of all groups.</summary>
    public int PanelCount => Groups * Panels.Sum(panel => panel.Repeat);

    /// <summary>Whether two pixels share the last vector of a panel.</summary>
    public bool IsHalved => Panels.Any(panel => panel.IsHalved);

    /// <summary>That of a stage; null for one that is not done as a matrix product.</summary>
    public static MatrixProduct? Of(StagePlan stage) => stage switch
    {
        PointwisePlan pointwise => pointwise.Product,
        ConvolutionPlan convolution => convolution.Product,
        _ => null,
    };

    /// <summary>Whether the filter is copied into the order of the panels, or padded.</summary>
    public bool IsCopied => Placement != FilterPlacement.InPlace;

    /// <summary>Floats of the filter where the tiles read it.</summary>
    public long FilterLength => IsCopied ? Groups * GroupLength : (long)Depth * Outputs;

    /// <summary>Floats of the copied filter of one group.</summary>
    public long GroupLength => Panels.Sum(PanelLength);

    /// <summary>Floats from the filter of a group to that of the next.</summary>
    public int GroupStep => IsCopied ? (int)GroupLength : GroupOutputs;

    /// <summary>Floats of the copied filter of a run of panels.</summary>
    public long PanelLength(OutputPanel panel) => (long)panel.Repeat * Width(panel) * Depth;

    /// <summary>Outputs of a panel, counting those twice that two of its vectors share.</summary>
    public int Width(OutputPanel panel) => panel.Vectors * Lanes;

    /// <summary>Floats from a row of the filter to the next, as the tiles of a panel read it.</summary>
    public int WeightRow(OutputPanel panel) => IsCopied ? Width(panel) : Outputs;
}

/// <summary>Where the tiles read the filter [depth, outputs].</summary>
internal enum FilterPlacement
{
    /// <summary>In the user's span: a row of it is one panel, or all of it stays in L1.</summary>
    InPlace,

    /// <summary>Copied panel by panel: [panel][depth][outputs of the panel].</summary>
    Packed,

    /// <summary>Copied with zeros after each row, and the bias too, because a row is shorter than a vector.</summary>
    Padded,
}
