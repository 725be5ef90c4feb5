using System.Globalization;
using System.Text;
using SepConvGen.Tool.Records;
using SepConvGen.Tool.Running;
using SepConvGen.Tool.Work;

namespace SepConvGen.Tool.Html;

/// <summary>
/// The roofline of an instruction set: across, multiply-adds for each byte that goes through memory; upwards, what a core makes of them.
/// Kernels stand where their bound puts them, and, if they were measured, where they came.
/// </summary>
internal sealed class RooflineSvg
{
    private const double Width = 860;
    private const double Height = 420;
    private const double Left = 60;
    private const double Right = 150;
    private const double Top = 20;
    private const double Bottom = 50;

    private readonly IReadOnlyList<(KernelReport Report, TierReport Tier)> kernels;
    private readonly CoreRates core;
    private readonly TierRecord tier;
    private readonly double scale;
    private readonly (double Least, double Most) across;
    private readonly (double Least, double Most) up;

    /// <summary>That of kernels: of the instruction set that the first one was measured on, or else the first it has.</summary>
    public RooflineSvg(IReadOnlyList<KernelReport> reports)
    {
        Measurement? measured = reports.Select(report => report.Measured).FirstOrDefault(measurement => measurement is not null);
        tier = measured?.Tier ?? reports[0].Tiers[0].Tier;
        core = measured?.Core ?? CoreRates.Nominal;
        scale = measured is null ? 1 : 1e9;
        kernels = [.. from report in reports from each in report.Tiers where each.Tier.Suffix == tier.Suffix && report.MultiplyAdds > 0 select (report, each)];
        double[] values = [.. kernels.SelectMany(kernel => Values(kernel.Report, kernel.Tier)), Peak];
        double[] intensities = [.. kernels.Select(kernel => Intensity(kernel.Report, kernel.Tier)), Ridge];
        across = (Decade(intensities.Min(), down: true), Decade(intensities.Max(), down: false));
        up = (Decade(values.Min(), down: true), Decade(values.Max(), down: false));
        Unit = measured is null ? "operations a cycle of a nominal core" : "GFLOP/s";
        Title = measured is null ? $"{tier.Title}, a nominal core" : $"{tier.Title}, this machine: {Svg.Number(Math.Round(Peak, 1))} GFLOP/s of multiply-adds";
    }

    /// <summary>Of what it is.</summary>
    public string Title { get; }

    private string Unit { get; }

    // Two operations for each multiply-add.
    private double Peak => core.Adds * tier.Lanes * 2 / scale;

    // Multiply-adds a byte at which memory brings as much as the core computes.
    private double Ridge => core.Adds * tier.Lanes / core.Memory;

    /// <summary>The drawing.</summary>
    public override string ToString()
    {
        StringBuilder text = new($"<svg class=\"roofline\" width=\"{Width}\" height=\"{Height}\" viewBox=\"0 0 {Width} {Height}\" role=\"img\">");
        Grid(text);
        Roof(text, core.L2, "L2");
        Roof(text, core.Memory, "memory");
        text.Append(Svg.Line(X(Math.Max(across.Least, core.Adds * tier.Lanes / core.L2)), Y(Peak), Width - Right, Y(Peak), "roof"));
        text.Append(Svg.Label(Width - Right + 6, Y(Peak) + 4, "multiply-adds"));
        for (int index = 0; index < kernels.Count; index++)
        {
            (KernelReport report, TierReport each) = kernels[index];
            double[] values = [.. Values(report, each)];
            double x = X(Intensity(report, each));
            if (values.Length > 1)
            {
                text.Append(Svg.Line(x, Y(values[0]), x, Y(values[1]), "miss"));
                text.Append(Dot(x, Y(values[1]), "measured", $"{report.Kernel.FullName}: measured {Svg.Number(values[1])} {Unit}"));
            }

            text.Append(Dot(x, Y(values[0]), "bound", $"{report.Kernel.FullName}: bound {Svg.Number(values[0])} {Unit}"));
            text.Append(Svg.Label(x + 6, Y(values[^1]) + 12, $"{index + 1}", "number"));
        }

        return text.Append("</svg>").ToString();
    }

    private static double Intensity(KernelReport report, TierReport each) => report.MultiplyAdds / each.Work.MemoryBytes;

    // Where the bound puts a kernel, and where it came.
    private IEnumerable<double> Values(KernelReport report, TierReport each)
    {
        yield return 2 * report.MultiplyAdds / Bound.Of(each.Work, core).Time / scale;
        if (report.Measured is { Reason: null } measured)
        {
            yield return measured.Gflops;
        }
    }

    private void Grid(StringBuilder text)
    {
        for (double value = across.Least; value <= across.Most * 1.01; value *= 10)
        {
            text.Append(Svg.Line(X(value), Top, X(value), Height - Bottom, "grid")).Append(Svg.Label(X(value), Height - Bottom + 16, Label(value), "across"));
        }

        for (double value = up.Least; value <= up.Most * 1.01; value *= 10)
        {
            text.Append(Svg.Line(Left, Y(value), Width - Right, Y(value), "grid")).Append(Svg.Label(Left - 6, Y(value) + 4, Label(value), "up"));
        }

        text.Append(Svg.Label((Left + Width - Right) / 2, Height - 10, "multiply-adds a byte of input, weights and output", "across")).Append(Svg.Label(6, 12, Unit));
    }

    // A bandwidth: the slope until the peak.
    private void Roof(StringBuilder text, double bytes, string name)
    {
        double At(double intensity) => Math.Min(2 * intensity * bytes / scale, Peak);
        double start = Math.Max(across.Least, up.Least * scale / 2 / bytes);
        double end = Math.Min(core.Adds * tier.Lanes / bytes, across.Most);
        if (start < end)
        {
            text.Append(Svg.Line(X(start), Y(At(start)), X(end), Y(At(end)), "roof"));
            double label = Math.Sqrt(start * end);
            text.Append(Svg.Label(X(label) + 8, Y(At(label)) + 12, name));
        }
    }

    private static string Dot(double x, double y, string kind, string title) =>
        $"<circle class=\"{kind}\" cx=\"{Svg.Number(x)}\" cy=\"{Svg.Number(y)}\" r=\"4\"><title>{Svg.Text(title)}</title></circle>";

    private static string Label(double value) => value.ToString(value < 1 ? "0.###" : "N0", CultureInfo.InvariantCulture);

    private static double Decade(double value, bool down) => Math.Pow(10, down ? Math.Floor(Math.Log10(value)) : Math.Ceiling(Math.Log10(value)));

    private double X(double value) => Left + ((Width - Left - Right) * Math.Log10(value / across.Least) / Math.Max(Math.Log10(across.Most / across.Least), 1));

    private double Y(double value) => Height - Bottom - ((Height - Top - Bottom) * Math.Log10(value / up.Least) / Math.Max(Math.Log10(up.Most / up.Least), 1));
}
