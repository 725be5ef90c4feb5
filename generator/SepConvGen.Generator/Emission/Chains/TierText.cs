using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The class that holds a kernel for one instruction set: its Run, and the methods of its stages.</summary>
internal sealed class TierText(CodeWriter writer, KernelModel kernel, KernelPlan plan)
{
    private readonly StageText[] stages = [.. plan.Stages.Select(stage => StageText.Of(writer, stage, plan))];
    private readonly WeightsText weights = new(writer, plan);

    public static string ClassName(KernelModel kernel, InstructionSet set) => $"{kernel.Method.Name.TrimStart('@')}_{set.Suffix}";

    public void Write()
    {
        writer.Space();
        writer.Write($"/// <summary><c>{kernel.Method.Name}</c> on {plan.Set.Title}.</summary>");
        writer.Write(KernelEmitter.GeneratedAttributes);
        writer.Block($"file static class {ClassName(kernel, plan.Set)}", () =>
        {
            if (plan.Spec.Buffered)
            {
                weights.WritePack();
            }

            foreach (StageText stage in stages)
            {
                stage.WriteConstants();
            }

            WriteRun();
            foreach (StageText stage in stages)
            {
                stage.Write();
            }

            new StagingText(writer, plan).WriteMethods();
            TierActivations.Write(writer, plan);
            ConversionText.Write(writer, plan);
        });
    }

    private void WriteRun()
    {
        bool sequence = plan.Spec.Image.IsSequence;
        bool isFilter = plan.First is FilterPlan;
        writer.Write(
            sequence ? "// Output steps [firstStep, endStep), counted over all sequences."
            : plan.Spec.HasWindow || isFilter ? "// Output rows [firstRow, endRow), counted over all images."
            : "// Rows [firstRow, endRow), counted over all images.");
        if (plan.PanelShares is not null)
        {
            writer.Write("// Of their outputs those of panels [firstPanel, endPanel).");
        }

        writer.Write(KernelEmitter.Optimized);
        writer.Block($"public static void Run({Text.List([RunSignature.Parameters(kernel), sequence ? "int firstStep, int endStep" : "int firstRow, int endRow", plan.PanelShares is null ? null : RunSignature.PanelParameters])})", () =>
        {
            if (plan.Spec.HasWindow && !sequence)
            {
                new RowRunText(writer, plan, stages, weights).Write();
                return;
            }

            bool staged = !plan.Staging.IsNone;
            bool stated = plan.Spec.Image.HasBatch && (plan.Spec.InputView.IsStated || plan.Spec.StatesResults);
            WriteFixedSizes(isFilter || ((plan.Staging.IsPlanar || stated) && !sequence));
            if (isFilter)
            {
                stages[0].Run();
            }
            else if (sequence)
            {
                new SequenceRunText(writer, plan, stages, weights).Write();
            }
            else if (staged)
            {
                new StagedPixelsText(writer, plan, stages[0], weights).Write();
            }
            else
            {
                new PixelRunText(writer, plan, stages, weights).Write();
            }
        });
    }

    // Rows of known width, all of which lie as the call says: what is done with them stands in the text.
    private bool IsInText => plan.First is PointwisePlan { Rows.Width: not null } && plan.Spec is { HasWindow: false, InputView.StatesRows: true, OutputView.StatesRows: true }
        && (plan.Spec.Residual is null || plan.Spec.ResidualView.StatesRows);

    // Constants for the sizes that the attribute fixes; only filters, planes, and who finds rows of images by their strides ask for the height.
    private void WriteFixedSizes(bool asksForHeight)
    {
        ImageSpec image = plan.Spec.Image;
        if (image.Height is int height && asksForHeight)
        {
            writer.Write($"const int height = {height};");
        }

        if (image.Width is int width && !IsInText)
        {
            writer.Write($"const int width = {width};");
        }
    }
}
