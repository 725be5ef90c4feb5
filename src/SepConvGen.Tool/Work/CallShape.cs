using SepConvGen.Runtime;
using SepConvGen.Tool.Records;

namespace SepConvGen.Tool.Work;

/// <summary>Rows and columns of an image with its channels; of a sequence, one row of steps.</summary>
internal sealed record MapShape(int Height, int Width, int Channels)
{
    /// <summary>Pixels.</summary>
    public long Pixels => (long)Height * Width;

    /// <summary>Elements.</summary>
    public long Elements => Pixels * Channels;
}

/// <summary>The sizes of a call: its images before each step, and after the last one.</summary>
/// <param name="Batch">Images or sequences.</param>
/// <param name="Images">The input, and what each step makes of it.</param>
/// <param name="Rows">The axis downwards of each window, in the order of the steps; null where a step has none.</param>
/// <param name="Columns">The axis to the right.</param>
internal sealed record CallShape(int Batch, IReadOnlyList<MapShape> Images, IReadOnlyList<Axis?> Rows, IReadOnlyList<Axis?> Columns)
{
    /// <summary>The input.</summary>
    public MapShape Input => Images[0];

    /// <summary>The output.</summary>
    public MapShape Output => Images[^1];

    /// <summary>Those of a kernel: fixed sizes are its own, others are given.</summary>
    public static CallShape Of(KernelRecord kernel, InputSize size)
    {
        int height = kernel.Image.IsSequence ? 1 : kernel.Image.Height ?? size.Height;
        List<MapShape> images = [new(height, kernel.Image.Width ?? size.Width, kernel.Steps[0].Inputs)];
        List<Axis?> rows = [];
        List<Axis?> columns = [];
        foreach (StepRecord step in kernel.Steps)
        {
            MapShape image = images[^1];
            rows.Add(kernel.Image.IsSequence ? null : step.Rows?.Over(step.Padding, image.Height));
            columns.Add(step.Columns?.Over(step.Padding, image.Width));
            images.Add(new(rows[^1]?.Output ?? image.Height, columns[^1]?.Output ?? image.Width, step.Outputs));
        }

        return new(kernel.Image.HasBatch ? size.Batch : 1, images, rows, columns);
    }
}
