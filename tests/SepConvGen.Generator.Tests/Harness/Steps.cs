using Microsoft.CodeAnalysis;

namespace SepConvGen.Generator.Tests.Harness;

/// <summary>The generator's own steps, as a driver tracked them; Roslyn's are left out.</summary>
internal static class Steps
{
    public static IReadOnlySet<string> Names { get; } = new HashSet<string>
    {
        SepConvGenerator.TargetStep, SepConvGenerator.FileStep, SepConvGenerator.ParseStep, SepConvGenerator.KernelStep,
        SepConvGenerator.PlaceholderStep, SepConvGenerator.DiagnosticStep,
    };

    public static IEnumerable<(string Step, object Value, IncrementalStepRunReason Reason)> Named(GeneratorDriver driver) =>
        from step in driver.GetRunResult().Results.Single().TrackedSteps
        where Names.Contains(step.Key)
        from run in step.Value
        from output in run.Outputs
        select (step.Key, output.Value, output.Reason);

    public static IEnumerable<(string Step, IncrementalStepRunReason Reason)> Outputs(GeneratorDriver driver) =>
        from step in driver.GetRunResult().Results.Single().TrackedOutputSteps
        from run in step.Value
        from output in run.Outputs
        select (step.Key, output.Reason);
}
