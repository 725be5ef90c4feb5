using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>A tile of a pointwise step: the inputs of a pixel are one run.</summary>
internal sealed class PixelTaps(ProductContext context, PixelWalk walk, TiledPanel panel, int height) : TileTaps(context, panel, height)
{
    public override string Name => NameOf(Context, Panel, Height);

    public static string NameOf(ProductContext context, TiledPanel panel, int height) => context.Names.Tile("Pixels", height, panel);

    public override void Write(TapRunText runs) => runs.Write(All(Context.Product.Depth, null, new PixelsOfRow(Context.Operands.Input, walk.InputStride)));
}
