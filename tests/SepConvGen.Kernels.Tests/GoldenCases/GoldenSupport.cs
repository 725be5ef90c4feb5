namespace SepConvGen.Kernels.Tests.GoldenCases;

/// <summary>What of the golden format the project can do so far.</summary>
/// <remarks>The list names what is planned. Anything else that is not known is a mistake, of the case or of the test, and fails.</remarks>
internal static class GoldenSupport
{
    private static readonly string[] PlannedOperations = [];

    /// <summary>What the case needs and the project does not have yet; null if there is nothing.</summary>
    public static string? Missing(GoldenCase golden) => PlannedOperations.Contains(golden.Operation) ? golden.Operation : null;
}
