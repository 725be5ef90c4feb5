using System.Text.Json;

namespace SepConvGen.Kernels.Tests.GoldenCases;

/// <summary>What of the golden format the project can do so far.</summary>
/// <remarks>The lists name what is planned. Anything that is in no list is a mistake, of the case or of the test, and fails.</remarks>
internal static class GoldenSupport
{
    private static readonly string[] PlannedOperations = ["conv2d", "depthwise_conv1d", "separable_conv1d"];

    private static readonly string[] PlannedActivations = ["sigmoid", "silu", "tanh"];

    /// <summary>What the case needs and the project does not have yet; null if there is nothing.</summary>
    public static string? Missing(GoldenCase golden)
    {
        if (PlannedOperations.Contains(golden.Operation))
        {
            return golden.Operation;
        }

        if (golden.Attributes.TryGetValue("use_residual", out JsonElement residual) && residual.GetBoolean())
        {
            return "residual";
        }

        return golden.Attributes
            .Where(attribute => attribute.Key.EndsWith("activation", StringComparison.Ordinal))
            .Select(attribute => attribute.Value.GetProperty("kind").GetString()!)
            .FirstOrDefault(PlannedActivations.Contains);
    }
}
