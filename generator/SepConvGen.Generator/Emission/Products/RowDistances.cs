using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>How far the rows of a convolution's operands are apart, in the names of its methods.</summary>
/// <param name="Stated">Which of them the call says: those are parameters.</param>
/// <param name="Apart">That of the residual's rows where they lie otherwise than those of the output; null where they do not.</param>
internal sealed record RowDistances(StatedRows Stated, string? Apart)
{
    public static RowDistances Of(StagePlan plan, Epilogue epilogue) =>
        new(plan.Stated, plan.Stated.Results && epilogue.HasResidual ? "residualRow" : null);

    /// <summary>That of the residual's rows.</summary>
    public string Residual => Apart ?? "outputRow";

    /// <summary>Those of the results, as parameters or, without a type, as arguments.</summary>
    public string Results(string type) => Text.List([$"{type}outputRow", Apart is null ? null : type + Apart]);

    /// <summary>Those that the call says, as parameters or, without a type, as arguments; null where it says none.</summary>
    public string? OfCall(string type) => (Stated.Input, Stated.Results) switch
    {
        (false, false) => null,
        (true, false) => $"{type}inputRow",
        (false, true) => Results(type),
        (true, true) => Text.List([$"{type}inputRow", Results(type)]),
    };
}
