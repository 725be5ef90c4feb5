using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The methods of a convolution: all groups and panels, and what its walk needs for each panel.</summary>
internal sealed class ConvolutionText : ConvolutionStageText
{
    private readonly InstructionSet set;
    private readonly ConvolutionPlan plan;
    private readonly ProductContext context;

    public ConvolutionText(CodeWriter writer, ConvolutionPlan plan, InstructionSet set, Epilogue epilogue, bool sharesPanels = false)
        : base(writer, plan, epilogue)
    {
        this.set = set;
        this.plan = plan;
        ProductContext product = ProductContext.Of(writer, plan.Spec, plan.Product, plan.Unit, set, epilogue, plan.Prefix) with { SharesPanels = sharesPanels };
        context = plan.Sweep is null ? product : product with { Operands = product.Operands with { Sums = product.Operands.Output.Named("sums") } };
    }

    protected override string? Panels => context.PanelArguments;

    protected override string Walk => plan.IsSequence ? context.Names.Steps : context.Names.Rows;

    /// <summary>The statement that calls it for rows [first, end) from a method that has the same operands.</summary>
    public string Call => $"{Walk}({context.Operands.Arguments(new(), Axes)});";

    // What its methods take besides their operands: the axes, and of an image which rows.
    private string Axes => plan.IsSequence ? "steps" : Text.List([Distances.OfCall(""), "rows, columns, first, end"]);

    private string AxisParameters => plan.IsSequence ? "in Axis steps" : Text.List([Distances.OfCall("nuint "), "in Axis rows, in Axis columns, int first, int end"]);

    public override void Write()
    {
        if (plan.Tiles is { } walk)
        {
            WriteTiles(walk);
        }
        else
        {
            new GroupSweepText(context, plan, plan.Sweep!).Write(AxisParameters);
        }

        WeightCopies.Write(context.Writer, plan.Product, Dialects.For(set, plan.Product.Lanes), plan.Prefix);
    }

    private void WriteTiles(TiledWalk walk)
    {
        PanelText panels = PanelText.Of(context, plan, walk, AxisParameters);
        context.Method(
            plan.IsSequence
                ? "// The output steps of an axis, under one panel of outputs after the other; `input` starts at its first input step, `output` at\n// its first output step."
                : "// Output rows [first, end) of one image, under one panel of outputs after the other; `output` starts at row `first`.",
            Walk,
            context.Operands.Parameters(AxisParameters, context.PanelParameters),
            () =>
            {
                panels.WriteChoices();
                WriteGroups(walk, panels);
            });
        foreach (TiledPanel panel in walk.Panels)
        {
            panels.Write(panel);
        }
    }

    protected override ProductOperands InRun => ProductOperands.InRun(plan.Spec, context.Epilogue, context.Operands.Output.Type) with { Sums = context.Operands.Sums };

    private void WriteGroups(TiledWalk walk, PanelText panels)
    {
        if (plan.Product.Groups == 1)
        {
            WritePanels(walk, panels, context.Operands);
            return;
        }

        context.Writer.Block($"for (nuint g = 0; g < {plan.Product.Groups}; g++)", () =>
        {
            ProductOperands group = Group(context.Operands);
            string outputs = Text.Times(plan.Product.GroupOutputs, "g");
            group.Declare(context.Writer, context.Operands, new()
            {
                Input = Text.Times(plan.Spec.GroupInputs, "g"),
                Weights = Text.Times(plan.Product.GroupStep, "g"),
                Channels = outputs,
                Results = outputs,
            });
            WritePanels(walk, panels, group);
        });
    }

    private void WritePanels(TiledWalk walk, PanelText panels, ProductOperands operands) => PanelLoop.Write(context, walk, (panel, weights, start) =>
    {
        ProductOffsets at = new() { Weights = weights, Channels = start, Results = start };
        context.Writer.Write($"{context.Names.Panel(panel)}({operands.Arguments(at, Axes, panels.Choice(panel))});");
    });

    private static ProductOperands Group(ProductOperands operands) => new(
        Group(operands.Input)!,
        Group(operands.Weights)!,
        Group(operands.Bias),
        Group(operands.Slope),
        Group(operands.Residual),
        Group(operands.Output)!);

    private static Operand? Group(Operand? operand) =>
        operand is null ? null : operand with { Name = $"group{char.ToUpperInvariant(operand.Name[0])}{operand.Name.Substring(1)}" };
}
