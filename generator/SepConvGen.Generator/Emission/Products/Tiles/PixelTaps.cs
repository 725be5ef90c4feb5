using System.Collections.Generic;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>A tile of a pointwise step: the inputs of a pixel are one run. Its pixels are neighbours, or they are some whole rows that lie apart.</summary>
internal sealed class PixelTaps : TileTaps
{
    private readonly PointwisePlan plan;
    private readonly int width;

    public PixelTaps(ProductContext context, PointwisePlan plan, TiledPanel panel, int height)
        : base(context, panel, height)
    {
        this.plan = plan;
        width = plan.Rows is { } rows && rows.TileRows(height) > 1 ? rows.Width!.Value : height;
    }

    public override string Name => NameOf(Context, plan, Panel, Height);

    public override string Remark => HasRows ? $" in {Height / width} rows" : "";

    public override bool IsRow => !HasRows && base.IsRow;

    public override IReadOnlyList<string?> Parameters => [HasRows ? RowsOf(Context, plan, Height, "nuint ") : null];

    private bool HasRows => width < Height;

    private RowDistances Distances => RowDistances.Of(plan, Context.Epilogue);

    public static string NameOf(ProductContext context, PointwisePlan plan, TiledPanel panel, int height) => plan.Rows?.TileRows(height) is int rows and > 1
        ? context.Names.Tile($"Rows{rows}x", height / rows, panel)
        : context.Names.Tile("Pixels", height, panel);

    /// <summary>The distances of rows that such a tile takes, as parameters or, without a type, as arguments; null for none.</summary>
    public static string? RowsOf(ProductContext context, PointwisePlan plan, int height, string type) =>
        plan.Rows?.TileRows(height) > 1 ? RowDistances.Of(plan, context.Epilogue).OfCall(type) : null;

    public override string Result(int pixel, int channel) =>
        HasRows && plan.Stated.Results ? InRow(pixel, "outputRow", Context.Step.OutputStride, channel) : base.Result(pixel, channel);

    public override string Added(int pixel, int channel) =>
        HasRows && plan.Stated.Results ? InRow(pixel, Distances.Residual, Context.Step.ResidualStride, channel) : base.Added(pixel, channel);

    public override void Write(TapRunText runs)
    {
        Operand input = Context.Operands.Input;
        if (!HasRows || !plan.Stated.Input)
        {
            runs.Write(All(Context.Product.Depth, null, new PixelsOfRow(input, plan.Walk.InputStride)));
            return;
        }

        PixelsOfRows inputs = new(input, plan.Walk.InputStride, width, Height / width);
        inputs.DeclareRows(Writer, "inputRow");
        runs.Write(All(Context.Product.Depth, null, inputs));
    }

    private string InRow(int pixel, string row, int stride, int channel)
    {
        int offset = (pixel % width * stride) + channel;
        return pixel < width ? $"{offset}" : Text.Plus(Text.Times(pixel / width, row), offset);
    }
}
