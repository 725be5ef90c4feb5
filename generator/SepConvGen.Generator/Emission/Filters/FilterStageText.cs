using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>An image filter as the stage of a tier; it walks over the image by itself, for its border is not that of convolutions.</summary>
internal sealed class FilterStageText(CodeWriter writer, FilterPlan plan, InstructionSet set, bool hasBatch) : StageText
{
    private readonly FilterText text = new(writer, plan, set, plan.Prefix);

    public override void WriteConstants() => text.WriteConstants();

    public override void Write()
    {
        writer.Space();
        text.Write();
    }

    public override void Run() => text.WriteRun(hasBatch);
}
