using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>What a tier's Run calls the rows and columns of a window: plainly for the last one, with its stage's name for others.</summary>
/// <param name="Stage">The stage with the window.</param>
/// <param name="Rows">The axis of its rows.</param>
/// <param name="Columns">The axis of its columns.</param>
/// <param name="First">The first of its output rows in a block.</param>
/// <param name="End">The end of its output rows in a block.</param>
/// <param name="Top">The first of its input rows in a block.</param>
/// <param name="Bottom">The end of its input rows in a block.</param>
internal sealed record WindowNames(StagePlan Stage, string Rows, string Columns, string First, string End, string Top, string Bottom)
{
    /// <summary>Those of the last window of a chain.</summary>
    public static WindowNames Last(StagePlan stage) => new(stage, "rows", "columns", "first", "end", "top", "bottom");

    /// <summary>Those of the window before it, whose output rows are its input rows.</summary>
    public WindowNames Before(StagePlan stage)
    {
        string scope = stage.Step.Operands.Scope;
        return new(stage, $"{scope}Rows", $"{scope}Columns", Top, Bottom, $"{scope}Top", $"{scope}Bottom");
    }
}
