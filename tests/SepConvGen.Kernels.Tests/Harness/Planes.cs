namespace SepConvGen.Kernels.Tests.Harness;

/// <summary>Tensors as a kernel's layouts have them. Tests hold them pixel by pixel, as the references take them.</summary>
internal static class Planes
{
    /// <summary>The shape of a parameter as the kernel takes it.</summary>
    public static int[] Shape(Problem problem, string name) =>
        problem.Kernel.LayoutOf(name) == Layout.Nhwc ? problem.Shape(name) : problem.Shape(name) is [int batch, .. int[] pixels, int channels] ? [batch, channels, .. pixels] : [];

    /// <summary>A tensor of the harness as the kernel takes it.</summary>
    public static T[] Stored<T>(Problem problem, string name, T[] pixels) => Moved(problem, name, pixels, toPlanes: true);

    /// <summary>A tensor of the kernel as the harness has it.</summary>
    public static T[] Pixels<T>(Problem problem, string name, T[] stored) => Moved(problem, name, stored, toPlanes: false);

    private static T[] Moved<T>(Problem problem, string name, T[] values, bool toPlanes)
    {
        if (problem.Kernel.LayoutOf(name) == Layout.Nhwc)
        {
            return values;
        }

        int[] shape = problem.Shape(name);
        int channels = shape[^1];
        int pixels = shape[1..^1].Aggregate(1, (product, size) => product * size);
        T[] moved = new T[values.Length];
        for (int pixel = 0; pixel < moved.Length / channels; pixel++)
        {
            for (int channel = 0; channel < channels; channel++)
            {
                int image = pixel / pixels;
                int inPixels = (pixel * channels) + channel;
                int inPlanes = (((image * channels) + channel) * pixels) + (pixel - (image * pixels));
                (int from, int to) = toPlanes ? (inPixels, inPlanes) : (inPlanes, inPixels);
                moved[to] = values[from];
            }
        }

        return moved;
    }
}
