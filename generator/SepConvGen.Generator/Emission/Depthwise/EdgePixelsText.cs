using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>The method that does outputs of a row or sequence one by one: those that have taps outside.</summary>
internal sealed class EdgePixelsText(DepthwiseScope scope)
{
    private readonly CodeWriter writer = scope.Writer;
    private readonly DepthwiseWords words = scope.Words;
    private readonly string axis = scope.Words.Axis;

    /// <summary>The method.</summary>
    /// <param name="pixel">The tile of one output.</param>
    public void Write(DepthwiseTile pixel)
    {
        DepthwiseOperands operands = scope.Operands.OfPixels();
        string parameters = operands.Parameters(
            scope.InputRowParameter,
            words.RowTaps is null ? null : $"TapRange {words.RowTaps}",
            $"in Axis {axis}",
            "int first",
            "int end");
        writer.Space();
        writer.Write(words.EdgeWalkRemark);
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {words.EdgeWalk}({parameters})", () => WriteLoop(pixel, operands, words.RowTaps, "taps", "first", "end"));
    }

    /// <summary>The call for outputs [first, end) of a row or sequence; the taps of a row are `taps` there.</summary>
    public void WriteCall(DepthwiseOperands row, string first, string end)
    {
        string arguments = row.OfPixels().Arguments(DepthwiseOffsets.None, words.InputRow, words.RowTaps is null ? null : "taps", axis, first, end);
        writer.Write($"{words.EdgeWalk}({arguments});");
    }

    /// <summary>All outputs of a row, whose taps are `taps`, where that is narrower than a tile: the loop itself, for no other place needs it.</summary>
    public void WriteNarrowRow(DepthwiseTile pixel, DepthwiseOperands row) => WriteLoop(pixel, row.OfPixels(), "taps", "across", "0", $"{axis}.Output");

    private void WriteLoop(DepthwiseTile pixel, DepthwiseOperands row, string? rowTaps, string taps, string first, string end)
    {
        DepthwisePlan plan = scope.Plan;
        string index = words.Index;
        string weights = $"{words.FirstTap(rowTaps, taps, plan.Spec.Columns.Kernel)} * {plan.Channels}";
        string arguments = row.Arguments(
            new($"{taps}.Input * {plan.InputStride}", weights, $"{index} * {plan.OutputStride}", $"{index} * {plan.AddedStride}"),
            words.InputRow,
            rowTaps is null ? null : $"{rowTaps}.Count",
            $"{taps}.Count");
        writer.Block($"for (int {index} = {first}; {index} < {end}; {index}++)", () =>
        {
            writer.Write($"TapRange {taps} = {axis}.Taps({index});");
            writer.Write($"{words.Tile(pixel)}({arguments});");
        });
    }
}
