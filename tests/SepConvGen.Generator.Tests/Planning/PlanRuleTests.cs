using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;
using SepConvGen.Generator.Tests.Harness;
using SepConvGen.Runtime;
using Xunit;

namespace SepConvGen.Generator.Tests.Planning;

/// <summary>What holds for every plan, whatever the numbers of the table.</summary>
public sealed class PlanRuleTests
{
    private static readonly (int, int)[] Kernels = [(1, 1), (3, 3), (5, 5), (7, 7), (4, 4), (1, 7), (7, 1), (3, 9), (2, 3), (1, 31), (31, 31)];

    private static readonly int[] Channels = [1, 2, 3, 4, 5, 7, 8, 15, 16, 17, 24, 32, 33, 40, 72, 120, 256, 512, 1024];

    private static readonly (int Stride, int Dilation)[] Steps = [(1, 1), (2, 1), (3, 1), (1, 2), (5, 1)];

    private static readonly int[] Taps = [1, 2, 3, 5, 9, 16, 31, 100, 1024];

    private static readonly int[] GroupSizes = [1, 2, 3, 4, 7, 8, 16, 17, 33];

    private static readonly int[] Groups = [1, 2, 5, 32];

    private static readonly int?[] Sizes = [null, 1, 7, 14, 56];

    public static TheoryData<string> Sets => [.. TiledSets.All.Select(set => set.Suffix)];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Depthwise_tiles_fit_the_registers_and_the_channels(string suffix)
    {
        InstructionSet set = Set(suffix);
        foreach ((DepthwiseSpec spec, ImageSpec size) in Specs())
        {
            DepthwisePlan plan = DepthwisePlanner.Plan(spec, size, set);
            Assert.True(DepthwisePlanner.MayBeCapped(spec, set) || !DepthwisePlanner.IsCapped(plan), $"{spec} of {size} on {suffix}");
            foreach (DepthwiseTile tile in plan.Tiles)
            {
                string what = $"{spec} of {size} on {suffix}: {tile}";
                Assert.True(DepthwiseRegisters.Of(tile, spec, set).Free >= 0, what);
                Assert.True(tile.ChannelStep <= tile.Channels, what);
                Assert.True(tile.Lanes <= set.Lanes && tile.Channels == spec.OutputChannels * tile.JoinedPixels, what);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void No_method_is_longer_than_the_JIT_optimises(string suffix)
    {
        foreach ((DepthwiseSpec spec, ImageSpec size) in Specs())
        {
            foreach (DepthwiseTile tile in DepthwisePlanner.Plan(spec, size, Set(suffix)).Tiles)
            {
                int rows = tile.KernelRows == TapLoop.Unrolled ? spec.Rows.Kernel : 1;
                int columns = tile.KernelColumns == TapLoop.Unrolled ? spec.Columns.Kernel : 1;
                Assert.True(tile.Accumulators * rows * columns <= 360, $"{spec} of {size}: {tile}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Pointwise_panels_cover_every_output_once_but_for_the_overlap(string suffix)
    {
        InstructionSet set = Set(suffix);
        for (int outputs = 1; outputs <= 200; outputs++)
        {
            PointwisePlan plan = PointwisePlanner.Plan(Layers.Pointwise(16, outputs), buffered: false, set, inputStride: 16);
            bool[] covered = new bool[outputs];
            foreach (TiledPanel panel in plan.Walk.Panels)
            {
                for (int repeat = 0; repeat < panel.Outputs.Repeat; repeat++)
                {
                    foreach ((int offset, int vector) in panel.Outputs.Offsets.Select((offset, vector) => (offset, vector)))
                    {
                        int first = panel.Outputs.Start + (repeat * plan.Product.Width(panel.Outputs)) + offset;
                        int lanes = panel.Outputs.IsHalved && vector == panel.Vectors - 1 ? plan.Product.Lanes / 2 : plan.Product.Lanes;
                        int end = plan.Product.Placement == FilterPlacement.Padded ? outputs : first + lanes;
                        Assert.InRange(end, 1, outputs);
                        covered.AsSpan(first, end - first).Fill(true);
                    }
                }

                Assert.All(panel.Tiles, tile => Assert.True(tile.Budget.Used <= set.Registers, $"{outputs}: {panel}"));
                Assert.Equal(1, panel.Tiles[^1].Pixels);
            }

            Assert.DoesNotContain(false, covered);
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Convolutions_fit_the_registers_and_cover_every_output(string suffix)
    {
        InstructionSet set = Set(suffix);
        foreach ((int inputs, int outputs, int groups) in from inputs in GroupSizes from outputs in GroupSizes from groups in Groups select (inputs, outputs, groups))
        {
            ConvolutionSpec spec = Layers.Convolution(3, 3, inputs * groups, outputs * groups, groups: groups);
            KernelPlan kernel = KernelPlan.Of(new KernelSpec(Layers.Image(28), new([spec])), set);
            string what = $"{groups} groups of {inputs} → {outputs} on {suffix}: {kernel.First}";
            if (kernel.First is PlanarConvolution { Tiles: var planar })
            {
                Assert.True(planar.Budget(set).Used <= set.Registers, what);
                Assert.All(planar.Tiles, tile => Assert.True((tile.Vectors * (tile.Outputs + 1)) + 1 <= set.Registers && tile.Rest < tile.Outputs && (outputs - tile.Rest) % tile.Outputs == 0, what));
                Assert.Equal(1, planar.Tiles[^1].Vectors);
                Assert.Equal(0, planar.Strip % planar.Lanes);
                continue;
            }

            ConvolutionPlan plan = kernel.Convolution!;
            if (plan.Sweep is { } sweep)
            {
                Assert.True(sweep.Budget.Used <= set.Registers, what);
                Assert.True(sweep.SumRows * spec.Columns.Kernel * spec.GroupInputs <= 360 || sweep.Rows == 1, what);
                bool[] covered = new bool[spec.OutputChannels];
                foreach (SweepPanel panel in sweep.Panels)
                {
                    for (int repeat = 0; repeat < panel.Outputs.Repeat; repeat++)
                    {
                        covered.AsSpan(panel.Outputs.Start + (repeat * panel.Outputs.Step!.Value), plan.Product.Lanes).Fill(true);
                    }
                }

                Assert.False(covered.Contains(false), what);
                continue;
            }

            Assert.All(plan.Tiles!.Panels.SelectMany(panel => panel.Tiles), tile => Assert.True(tile.Budget.Used <= set.Registers, what));
        }
    }

    [Fact]
    public void Tiles_of_rows_of_known_width_multiply_every_tap_inside_the_image_once()
    {
        foreach ((int kernel, int stride, int dilation, int width) in from kernel in Enumerable.Range(1, 7)
                                                                      from step in Steps
                                                                      from width in Enumerable.Range(1, 40)
                                                                      select (kernel, step.Stride, step.Dilation, width))
        {
            ConvolutionSpec spec = Layers.Convolution(kernel, kernel, 16, 32, stride: stride, dilation: dilation);
            ConvolutionPlan plan = KernelPlan.Of(new KernelSpec(Layers.Image(width), new([spec])), Set("Avx512")).Convolution!;
            if (plan.Walk is not KnownWidthWalk walk)
            {
                Assert.True(kernel > 1 && dilation > 1, $"{kernel}, {stride}, {dilation}, {width}");
                continue;
            }

            int output = 0;
            foreach (RowTiles tiles in walk.Tiles(walk.Panels[0]))
            {
                RowTile tile = tiles.Tile;
                Assert.Equal(output, tiles.Start);
                for (int pixel = 0; pixel < tiles.Repeat * tile.Height; pixel++, output++)
                {
                    int[] columns = [.. tile.Runs.Where(run => pixel % tile.Height >= run.From && pixel % tile.Height < run.To).SelectMany(run => Enumerable.Range(run.Column, run.Columns))];
                    Assert.Equal(Enumerable.Range(0, kernel).Where(column => walk.Row.Position(output) + (column * dilation) is >= 0 and var at && at < width), columns);
                }
            }

            Assert.Equal(walk.Row.Outputs, output);
        }
    }

    [Fact]
    public void Tiles_of_rows_of_any_width_multiply_every_tap_inside_the_image_once()
    {
        int checkedRows = 0;
        foreach ((int kernel, int stride, int dilation, Padding padding, (int inputs, int outputs)) in
            from kernel in Enumerable.Range(1, 7)
            from stride in Enumerable.Range(1, 3)
            from dilation in Enumerable.Range(1, 3)
            from padding in new[] { Padding.Same, Padding.SameLower, Padding.Valid }
            from channels in new[] { (36, 41), (16, 16) }
            select (kernel, stride, dilation, padding, channels))
        {
            ConvolutionSpec spec = Layers.Convolution(1, kernel, inputs, outputs, stride: stride, dilation: dilation) with { Padding = padding };
            foreach (InstructionSet set in TiledSets.All)
            {
                if (KernelPlan.Of(new KernelSpec(Layers.Image(null), new([spec])), set).Convolution!.Walk is not AnyWidthWalk row)
                {
                    continue;
                }

                foreach ((int width, int height) in from width in Enumerable.Range(1, 20) from height in row.Panels.SelectMany(panel => panel.Heights).Distinct() select (width, height))
                {
                    Axis axis = Axis.Of(padding, width, kernel, stride, dilation, 0, 0);
                    for (int start = 0; height > 1 && start + height <= axis.Output; start++)
                    {
                        // as the walk calls it
                        int before = axis.MissingBefore(start);
                        int after = axis.MissingAfter(start + height - 1);
                        if ((before > 0 && start > 0) || (after > 0 && start + height < axis.Output))
                        {
                            continue;
                        }

                        checkedRows++;
                        Check(row.Tile(height), row, axis, start, before, after, $"{kernel}, {stride}, {dilation}, {padding}, {width}: {height} at {start}");
                    }
                }
            }
        }

        Assert.True(checkedRows > 10_000, $"{checkedRows} tiles");
    }

    private static void Check(AnywhereTile tile, AnyWidthWalk row, Axis axis, int start, int before, int after, string what)
    {
        int kernel = row.Window.Kernel;
        int dilation = row.Window.Dilation;
        int first = (before + dilation - 1) / dilation;
        int end = kernel - ((after + dilation - 1) / dilation);
        for (int pixel = 0; pixel < tile.Height; pixel++)
        {
            (int Column, long Input)[] taps =
            [
                .. Runs(tile.Left.SingleOrDefault(edge => edge.Padding == before), 0),
                .. Enumerable.Range(first, end - first).Select(column => (column, (long)(column * dilation) - before + (pixel * row.Window.Stride))),
                .. Runs(tile.Right.SingleOrDefault(edge => edge.Padding == after), before),
            ];
            (int, long)[] inside = [.. Enumerable.Range(0, kernel)
                .Select(column => (column, (long)axis.Position(start + pixel) + (column * dilation)))
                .Where(tap => tap.Item2 >= 0 && tap.Item2 < axis.Input)];
            Assert.True(inside.SequenceEqual(taps.Select(tap => (tap.Column, tap.Input + axis.InputStart(start)))), what);

            IEnumerable<(int, long)> Runs(EdgeRuns? edge, int skipped) => edge is null ? [] : edge.Runs.Where(run => pixel >= run.From && pixel < run.To)
                .SelectMany(run => Enumerable.Range(0, run.Columns)
                    .Select(index => (run.Column + index, run.Input - skipped + (index * dilation) + ((pixel - run.From) * (long)row.Window.Stride))));
        }
    }

    private static InstructionSet Set(string suffix) => TiledSets.All.Single(set => set.Suffix == suffix);

    private static IEnumerable<(DepthwiseSpec Spec, ImageSpec Size)> Specs() => Images().Concat(
        from taps in Taps
        from channels in Channels
        from step in Steps.Append<(int Stride, int Dilation)>((128, 1))
        select (Layers.Sequence(taps, channels, step.Stride, step.Dilation), Layers.Steps));

    private static IEnumerable<(DepthwiseSpec Spec, ImageSpec Size)> Images() =>
        from kernel in Kernels
        from channels in Channels
        from step in Steps
        from size in Sizes
        select (Layers.Depthwise(kernel.Item1, kernel.Item2, channels, step.Stride, step.Dilation), Layers.Image(size));
}
