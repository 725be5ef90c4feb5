using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>The method that computes one tile of a depthwise step: a loop over channels, and the tile's taps in their order.</summary>
internal sealed class DepthwiseTileText(DepthwiseScope step, DepthwiseTile tile)
{
    private readonly DepthwiseTileScope scope = new(step, tile);

    private string Parameters => scope.Operands.Parameters(
        step.InputRowParameter,
        tile.WritesRows ? step.Rows.Results("nuint ") : null,
        tile.KernelRows == TapLoop.Ranged ? "int kernelRows" : null,
        tile.KernelColumns == TapLoop.Ranged ? "int kernelColumns" : null,
        tile.KernelRows == TapLoop.Sliding ? "int inputRows, int lead, int outputRows" : null,
        tile.SlidesAlong ? "int columns" : null,
        tile.MostBefore > 0 ? "int before" : null,
        tile.MostAfter > 0 ? "int after" : null);

    private string ClipRemark
    {
        get
        {
            string sides = tile.MostBefore == 0 ? "`after` of the columns under it are right of the image"
                : tile.MostAfter == 0 ? "`before` of the columns under it are left of the image"
                : "`before` of the columns under it are left of the image, `after` right of it";
            return $"// {sides}; `input` is at column {tile.MostBefore}.";
        }
    }

    public void Write()
    {
        CodeWriter writer = step.Writer;
        writer.Space();
        writer.Write(step.Words.TileRemark(tile));
        if (tile.IsClipped)
        {
            writer.Write(ClipRemark);
        }

        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {step.Words.Tile(tile)}({Parameters})", () =>
        {
            if (tile.IsOneStep)
            {
                WriteStep();
                return;
            }

            writer.Block($"for (nuint c = 0; c < {tile.Channels}; c += {tile.ChannelStep})", () =>
            {
                if (tile.Overlaps)
                {
                    writer.Write($"c = Math.Min(c, {tile.Channels - tile.ChannelStep}); // the last step overlaps the one before it");
                }

                WriteStep();
            });
        });
    }

    private void WriteStep()
    {
        if (tile.SlidesAlong)
        {
            new SlidingStepsText(scope).Write();
            return;
        }

        DepthwiseTileStart.Write(scope);
        if (tile.KernelRows == TapLoop.Sliding)
        {
            SlidingTileText.Write(scope);
            return;
        }

        if (tile.Order == TapOrder.Inputs)
        {
            InputOrderText.Write(scope);
        }
        else
        {
            new KernelLoopsText(scope).Write();
        }

        new DepthwiseTileResults(scope).Write();
    }
}
