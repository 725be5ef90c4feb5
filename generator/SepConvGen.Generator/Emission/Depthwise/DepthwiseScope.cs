using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>What everything knows that writes a depthwise step.</summary>
/// <param name="Writer">Where it goes.</param>
/// <param name="Plan">How the step runs.</param>
/// <param name="Set">On which instruction set.</param>
/// <param name="Epilogue">What happens to its sums.</param>
/// <param name="Words">What its methods and variables are called.</param>
internal sealed record DepthwiseScope(CodeWriter Writer, DepthwisePlan Plan, InstructionSet Set, Epilogue Epilogue, DepthwiseWords Words)
{
    /// <summary>The references that its methods take.</summary>
    public DepthwiseOperands Operands { get; } = DepthwiseOperands.Of(Plan, Epilogue, Set.Element.Stored);

    /// <summary>How far its rows are apart.</summary>
    public RowDistances Rows { get; } = RowDistances.Of(Plan, Epilogue);

    /// <summary>How the input lies of a method that reads several rows: a parameter; null where there is one row.</summary>
    public string? InputRowParameter => Words.InputRow is null ? null : $"nuint {Words.InputRow}";
}
