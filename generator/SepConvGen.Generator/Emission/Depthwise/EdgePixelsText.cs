using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>The method that does outputs of a row or sequence one by one: those that have taps outside.</summary>
internal sealed class EdgePixelsText(DepthwiseScope scope)
{
    private readonly DepthwiseWords words = scope.Words;
    private readonly string axis = scope.Words.Axis;

    /// <summary>The method.</summary>
    /// <param name="pixel">The tile of one output.</param>
    public void Write(DepthwiseTile pixel)
    {
        CodeWriter writer = scope.Writer;
        DepthwisePlan plan = scope.Plan;
        DepthwiseOperands operands = scope.Operands.OfPixels();
        string index = words.Index;
        string parameters = operands.Parameters(
            scope.InputRowParameter,
            words.RowTaps is null ? null : $"TapRange {words.RowTaps}",
            $"in Axis {axis}",
            "int first",
            "int end");
        string arguments = operands.Arguments(
            new($"taps.Input * {plan.InputStride}", $"{words.FirstTap(plan.Spec.Columns.Kernel)} * {plan.Channels}", $"{index} * {plan.OutputStride}"),
            words.InputRow,
            words.RowTaps is null ? null : $"{words.RowTaps}.Count",
            "taps.Count");
        writer.Space();
        writer.Write(words.EdgeWalkRemark);
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {words.EdgeWalk}({parameters})", () => writer.Block($"for (int {index} = first; {index} < end; {index}++)", () =>
        {
            writer.Write($"TapRange taps = {axis}.Taps({index});");
            writer.Write($"{words.Tile(pixel)}({arguments});");
        }));
    }

    /// <summary>The call for outputs [first, end) of a row or sequence; the taps of a row are `taps` there.</summary>
    public void WriteCall(DepthwiseOperands row, string first, string end)
    {
        string arguments = row.OfPixels().Arguments(DepthwiseOffsets.None, words.InputRow, words.RowTaps is null ? null : "taps", axis, first, end);
        scope.Writer.Write($"{words.EdgeWalk}({arguments});");
    }
}
