using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>The methods of a pointwise step with pixels as lanes: strips of pixels, their planes, and tiles.</summary>
internal sealed class PlanarPointwiseText(CodeWriter writer, PlanarPointwise plan, InstructionSet set, Epilogue epilogue) : StageText
{
    private readonly PlanarContext context = new(writer, plan.Spec, plan.Tiles, set, epilogue, plan.Prefix, plan.Plane);

    private string Method => $"{plan.Prefix}PointwisePixels";

    public override void Write()
    {
        WritePixels();
        new PlanarStripText(context, null, null).Write();
        foreach (PlanarTile size in plan.Tiles.Tiles)
        {
            foreach (int outputs in size.Counts)
            {
                WriteTile(new(context, outputs, size.Vectors));
            }
        }

        context.WriteMoves(plan.InputStride);
    }

    public override void Pixels(string input, string output, string count, string residual) =>
        writer.Write($"{Method}({ProductOperands.RunArguments(plan.Spec, epilogue, context.Type, input, residual, output, count)});");

    private void WritePixels() => context.Method(
        $"// Neighbouring {plan.Unit}s, strip by strip: a plane for each input channel, {plan.Unit}s as lanes.",
        Method,
        context.Operands.Parameters("int pixels"),
        () =>
        {
            context.WriteScratch((long)plan.Spec.InputChannels * plan.Plane);
            writer.Space();
            int strip = plan.Tiles.Strip;
            writer.Block($"for (int start = 0; start < pixels; start += {strip})", () =>
            {
                writer.Write($"int count = Math.Min(pixels - start, {strip});");
                context.WriteToPlanes(Text.After("input", Loops.By("(nuint)start", plan.InputStride)), "ref planes", "count", plan.InputStride);
                context.WriteAddends(Loops.By("(nuint)start", plan.Spec.ResidualStride), "count");
                writer.Write($"{context.Strip}({context.InPlanes.Arguments(new(), "count")});");
                context.WriteFromPlanes("ref results", Text.After("output", Loops.By("(nuint)start", plan.Spec.OutputStride)), "count");
            });
            epilogue.WritePass(writer, context.Operands.Output.Argument, $"(nuint)pixels * {plan.Spec.OutputChannels}");
        });

    private void WriteTile(PlanarTileText tile) => context.Method($"// {tile.Size}.", tile.Name, context.InPlanes.Parameters(), () =>
    {
        tile.WriteStart();
        writer.Write(context.InPlanes.Input.Named("plane").Declare(context.InPlanes.Input.Argument));
        tile.WriteTap();
        tile.WriteResults();
    });
}
