using System.Collections.Generic;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>A tile of a sequence: neighbouring steps with the same taps, which are one run of inputs, or one run each.</summary>
internal sealed class StepTaps(ProductContext context, ConvolutionPlan plan, TiledPanel panel, int height, int inputStride, StepTile kind)
    : TileTaps(context, panel, height)
{
    public override string Name => NameOf(Context, Panel, Height, kind);

    public override string Remark => kind == StepTile.Edge ? ", with the taps that are inside the sequence" : "";

    public override IReadOnlyList<string?> Parameters => kind switch
    {
        StepTile.Whole => [],
        StepTile.Edge => ["int taps"],
        _ => ["int taps", "bool begins", "bool ends"],
    };

    public override bool IsPart => kind == StepTile.Part;

    private ConvolutionSpec Spec => plan.Spec;

    public static string NameOf(ProductContext context, TiledPanel panel, int height, StepTile kind) =>
        kind == StepTile.Edge ? context.Names.EdgeStep(panel) : context.Names.Tile("Steps", height, panel);

    public override void Write(TapRunText runs)
    {
        bool all = kind == StepTile.Whole;
        if (plan.Spec.Contiguous)
        {
            PixelsOfRow steps = new(Operands.Input, inputStride);
            runs.Write(all ? All(Spec.RunInputs, null, steps) : All(Spec.GroupInputs, "taps", steps));
            return;
        }

        PixelsOfRow inputs = new(new(IsPart ? "step" : "pixel"), inputStride);
        Writer.Block($"for (int j = 0; j < {(all ? $"{Spec.Columns.Kernel}" : "taps")}; j++)", () =>
        {
            inputs.Declare(Writer, Operands.Input, $"(nuint)j * {(long)Spec.Columns.Dilation * Spec.InputStride}");
            runs.Write(All(Spec.GroupInputs, null, inputs));
        });
    }
}

/// <summary>What a tile of steps computes.</summary>
internal enum StepTile
{
    /// <summary>All taps.</summary>
    Whole,

    /// <summary>The taps that are inside the sequence.</summary>
    Edge,

    /// <summary>Some taps; the sums may begin and end elsewhere.</summary>
    Part,
}
