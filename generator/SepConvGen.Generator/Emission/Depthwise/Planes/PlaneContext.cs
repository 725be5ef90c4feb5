using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>What the texts of a depthwise step over rows as they lie share: rows of planes, or of pixels.</summary>
/// <param name="Writer">Where they go.</param>
/// <param name="Plan">How the step runs.</param>
/// <param name="Set">The instruction set.</param>
/// <param name="Epilogue">What happens to finished sums.</param>
internal sealed record PlaneContext(CodeWriter Writer, PlanarDepthwise Plan, InstructionSet Set, Epilogue Epilogue)
{
    public Simd.VectorDialect Dialect { get; } = (Simd.VectorDialect)Simd.Dialects.For(Set, Plan.Lanes);

    /// <summary>The rows of the image.</summary>
    public PlaneAxis Rows { get; } = new("rows", Plan.Spec.Rows.Stride, 1, Plan.RowAxis);

    /// <summary>Its columns.</summary>
    public PlaneAxis Columns { get; } = new("columns", Plan.Spec.Columns.Stride, Plan.Pixel, Plan.ColumnAxis);

    /// <summary>Elements of an output row, in a tile.</summary>
    public string Count => Columns.IsKnown ? Columns.OutputElements : "count";

    /// <summary>The references that its methods take.</summary>
    public ProductOperands Operands { get; } = ProductOperands.Of(Plan.Spec, Epilogue, Set.Element.Stored).Named("input", "filter", "residual", "output");

    /// <summary>The method for all planes of an image.</summary>
    public string Walk => $"{Plan.Prefix}DepthwisePlanes";

    /// <summary>The method for some rows.</summary>
    public string Tile(int rows) => $"{Plan.Prefix}PlaneRows{rows}";

    /// <summary>The method that brings the rows under a tile to scratch.</summary>
    public string Copy => $"{Plan.Prefix}CopyRows";

    /// <summary>The method that loads columns which lie a stride apart.</summary>
    public string LoadStrided => $"{Plan.Prefix}LoadStrided";

    /// <summary>The method that stores the first lanes of a vector.</summary>
    public string StorePart => $"{Plan.Prefix}StorePart";

    /// <summary>The method that loads them.</summary>
    public string LoadPart => $"{Plan.Prefix}LoadPart";

    /// <summary>The sum of a row of a tile.</summary>
    public static string Sum(int row) => $"sum{row}";
}
