using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>What the methods and variables of a depthwise step are called: over images, or over sequences, which have one axis.</summary>
/// <param name="prefix">What the names of its methods begin with: "" unless the kernel has another depthwise step.</param>
internal abstract class DepthwiseWords(string prefix)
{
    /// <summary>The axis along which tiles lie.</summary>
    public abstract string Axis { get; }

    /// <summary>The variable that counts outputs along the axis.</summary>
    public abstract string Index { get; }

    /// <summary>The distance between input rows, a parameter of what reads several; null where there is one row.</summary>
    public abstract string? InputRow { get; }

    /// <summary>The method that walks over all outputs.</summary>
    public abstract string Walk { get; }

    /// <summary>The method that loads pixels which lie a stride apart.</summary>
    public virtual string LoadStrided => Method("LoadStrided");

    /// <summary>The method that does outputs one by one.</summary>
    public abstract string EdgeWalk { get; }

    /// <summary>What is said of it.</summary>
    public abstract string EdgeWalkRemark { get; }

    /// <summary>The taps of a row that are inside the image: an argument of the method that does outputs one by one; null where there is one row.</summary>
    public abstract string? RowTaps { get; }

    /// <summary>The first tap, of that row, that is inside the image.</summary>
    public abstract string FirstTap(string? rowTaps, string taps, int kernelColumns);

    /// <summary>The words of a plan.</summary>
    public static DepthwiseWords Of(DepthwisePlan plan, string prefix) => plan.IsSequence ? new SequenceWords(prefix) : new ImageWords(prefix, plan.WalkSuffix);

    /// <summary>A method's name.</summary>
    public string Method(string name) => prefix + name;

    /// <summary>The method that computes a tile.</summary>
    public abstract string Tile(DepthwiseTile tile);

    /// <summary>What is said of it.</summary>
    public abstract string TileRemark(DepthwiseTile tile);

    /// <summary>The expression that moves the index on.</summary>
    public abstract string Advance(int width);

    /// <summary>The reference to an input row under a tile.</summary>
    public abstract string Row(int row);

    /// <summary>The reference to an input column in a row.</summary>
    public abstract string Column(int row);

    /// <summary>A sum's row and column.</summary>
    public abstract string Sum(int row, int column, int columns);

    /// <summary>A tap's row and column in the kernel.</summary>
    public abstract string Tap(int row, int column, int columns);

    /// <summary>What is said of a tap; its row is null in a loop over rows.</summary>
    public abstract string TapRemark(int? row, int column);

    /// <summary>What is said of the taps of a kernel row, done input by input; its number is null in a loop over rows.</summary>
    public abstract string KernelRowRemark(int? row);

    /// <summary>What is said of an input row, done input by input.</summary>
    public abstract string InputRowRemark(int row);
}
