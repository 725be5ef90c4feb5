namespace SepConvGen.Networks.Tests.Build.Sample;

/// <summary>The constants of the detector of samples/Network: filters that anybody can check, in place of learnt ones.</summary>
internal static class DetectorWeights
{
    /// <summary>How bright the photograph is behind what is drawn.</summary>
    private const double Background = 0.35;

    /// <summary>Rows and columns of the drawn ring, and its radius, in pixels.</summary>
    public const int Ring = 40;

    private const double Radius = 16;

    /// <summary>Rows and columns of the filters that find blobs, in pixels of the small image, and the blobs' size there.</summary>
    public const int Blob = 13;

    private const double BlobSize = 2;

    /// <summary>Red, green and blue of edges, of rings around bright blobs and of rings around dark ones.</summary>
    private static readonly double[] EdgeColour = [1, 0.95, 0.85];

    private static readonly double[][] RingColours = [[1, 0.55, 0], [0, 0.85, 1]];

    /// <summary>[3, 1, 5, 5]: each colour, blurred a little, so that grain is no edge.</summary>
    public static float[] Blur => [.. Enumerable.Range(0, 3).SelectMany(_ => Gaussian(5, 1))];

    /// <summary>[1, 3, 1, 1]: how bright red, green and blue are.</summary>
    public static float[] Brightness => [0.299f, 0.587f, 0.114f];

    /// <summary>[2, 1, 3, 3]: Sobel's differences of columns and of rows.</summary>
    public static float[] Sobel => [-0.25f, 0, 0.25f, -0.5f, 0, 0.5f, -0.25f, 0, 0.25f, -0.25f, -0.5f, -0.25f, 0, 0, 0, 0.25f, 0.5f, 0.25f];

    /// <summary>[2, 1, 13, 13]: a narrow Gaussian less a wide one, which answers to bright blobs; and its negative, for dark ones.</summary>
    public static float[] Blobs
    {
        get
        {
            float[] narrow = Gaussian(Blob, BlobSize);
            float[] wide = Gaussian(Blob, 1.6 * BlobSize);
            float[] bright = [.. narrow.Zip(wide, (a, b) => a - b)];
            return [.. bright, .. bright.Select(each => -each)];
        }
    }

    /// <summary>[2, 3, 40, 40]: what is drawn around the two kinds of blobs, in colour.</summary>
    public static float[] Rings => [.. RingColours.SelectMany(colour => colour.SelectMany(part => RingShape.Select(each => Rounded(each * part))))];

    /// <summary>[3, 7, 1, 1]: the photograph's colours, darkened, with edges and rings on them.</summary>
    public static float[] Picture =>
        [.. Enumerable.Range(0, 3).SelectMany(colour => Enumerable.Range(0, 7).Select(each => Rounded(
            each == 3 ? EdgeColour[colour]
            : each == colour ? Background
            : each == colour + 4 ? 1
            : 0)))];

    /// <summary>Whose middle is a pixel's edge: a pixel of the small image is four by four of the large one.</summary>
    private static double[] RingShape => Square(Ring, (y, x) => Math.Clamp(1.8 - Math.Abs(Math.Sqrt((y * y) + (x * x)) - Radius), 0, 1));

    private static float[] Gaussian(int size, double deviation)
    {
        double[] values = Square(size, (y, x) => Math.Exp(-((y * y) + (x * x)) / (2 * deviation * deviation)));
        double sum = values.Sum();
        return [.. values.Select(value => Rounded(value / sum))];
    }

    private static double[] Square(int size, Func<double, double, double> value) =>
        [.. Enumerable.Range(0, size * size).Select(each => value((each / size) - ((size - 1) / 2.0), (each % size) - ((size - 1) / 2.0)))];

    /// <summary>To so few digits that every machine's mathematics gives the same.</summary>
    private static float Rounded(double value) => (float)(Math.Round(value * 65536) / 65536);
}
