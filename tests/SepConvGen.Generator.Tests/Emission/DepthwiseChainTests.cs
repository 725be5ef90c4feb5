using Microsoft.CodeAnalysis;
using SepConvGen.Generator.Emission;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;
using SepConvGen.Generator.Tests.Harness;
using SepConvGen.Generator.Tests.Planning;
using Xunit;

namespace SepConvGen.Generator.Tests.Emission;

/// <summary>Depthwise steps behind another step: they read its scratch, and two of them stand in one class.</summary>
public sealed class DepthwiseChainTests
{
    private const int Apart = 16;

    private static readonly string[] Prefixes = ["", "Second"];

    // One that slides, one with joined pixels if it were the first, one whose edges are pixels, one that repeats channels.
    public static TheoryData<int?, int, int, int> Layer { get; } = new()
    {
        { 14, 96, 1, 1 },
        { 56, 3, 1, 1 },
        { null, 24, 2, 1 },
        { null, 8, 1, 2 },
    };

    [Theory]
    [MemberData(nameof(Layer))]
    public void Its_input_is_scratch_that_starts_at_a_row(int? size, int channels, int stride, int multiplier)
    {
        foreach (InstructionSet set in TiledSets.All)
        {
            DepthwisePlan plan = Plan(size, channels, stride, multiplier, set);
            Assert.True(plan is { FromScratch: true, Blocks: true, JoinedPixels: 1 }, set.Title);
            Assert.Equal(plan.Expands ? plan.Channels : channels + Apart, plan.InputStride);
        }
    }

    [Theory]
    [MemberData(nameof(Layer))]
    public void Two_of_them_stand_in_one_class(int? size, int channels, int stride, int multiplier)
    {
        foreach (InstructionSet set in TiledSets.All)
        {
            DepthwisePlan plan = Plan(size, channels, stride, multiplier, set);
            CodeWriter writer = new();
            writer.Block("internal static class Chain", () =>
            {
                DepthwiseText[] steps = [.. Prefixes.Select(prefix => new DepthwiseText(writer, plan with { Prefix = prefix }, set, new(ActivationFunction.None, "", HasResidual: false)))];
                writer.Block("internal static void Run(ref float scratch, ref float result, ref float depthwiseWeights, ref float depthwiseStart, in Axis rows, in Axis columns, int top, int first, int end)", () =>
                {
                    foreach (DepthwiseText step in steps)
                    {
                        step.Rows(new RowCall(new("scratch"), new("result"), "rows", "columns", "first", "end") { Top = "top" });
                    }
                });
                foreach (DepthwiseText step in steps)
                {
                    step.Write();
                }
            });
            const string usings =
                """
                using System;
                using System.Runtime.CompilerServices;
                using System.Runtime.Intrinsics;
                using System.Runtime.Intrinsics.Arm;
                using SepConvGen.Runtime;

                """;
            IEnumerable<Diagnostic> problems = Compilations.Of(usings + writer, new HarnessOptions())
                .GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(problem => problem.Severity >= DiagnosticSeverity.Warning);
            Assert.True(!problems.Any(), $"{set.Title}: {string.Join("\n", problems)}");
        }
    }

    private static DepthwisePlan Plan(int? size, int channels, int stride, int multiplier, InstructionSet set) => DepthwisePlanner.Plan(
        Layers.Depthwise(3, 3, channels, stride, multiplier: multiplier),
        Layers.Image(size),
        set,
        scratchStride: channels + Apart);
}
