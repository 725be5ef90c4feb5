using System.Globalization;
using SepConvGen.Tool.Records;
using SepConvGen.Tool.Work;

namespace SepConvGen.Tool.Printing;

/// <summary>Numbers, steps and tiles in words.</summary>
internal static class Words
{
    /// <summary>"29,302,784".</summary>
    public static string Number(double value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"96 B", "18.5 KB", "1.6 MB".</summary>
    public static string Bytes(long bytes) => bytes switch
    {
        0 => "–",
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.#} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024.0:0.#} MB"),
    };

    /// <summary>"12.3", "0.45": microseconds.</summary>
    public static string Micro(double seconds) => (seconds * 1e6).ToString(seconds < 1e-5 ? "N2" : "N1", CultureInfo.InvariantCulture);

    /// <summary>"1,234.5".</summary>
    public static string Tenths(double value) => value.ToString("N1", CultureInfo.InvariantCulture);

    /// <summary>"93 %".</summary>
    public static string Percent(double part) => string.Create(CultureInfo.InvariantCulture, $"{part * 100:0} %");

    /// <summary>"112×112×32".</summary>
    public static string Shape(MapShape image, bool isSequence) =>
        isSequence ? $"{image.Width}×{image.Channels}" : $"{image.Height}×{image.Width}×{image.Channels}";

    /// <summary>A step: "depthwise 3×3, Same, 32 → 32 channels, bias, Relu6".</summary>
    public static string Step(StepRecord step, ImageRecord image)
    {
        List<string> parts = [];
        string window = step.Kind == StepKind.Filter ? $" {step.FilterTaps.Column}×{step.FilterTaps.Row} taps"
            : step.Columns is null ? "" : $" {Pair(step, axis => axis.Kernel, image, both: true)}";
        parts.Add(step.Name + window);
        if (step is { Columns: not null, Rows: not null })
        {
            Add("stride", axis => axis.Stride);
            Add("dilation", axis => axis.Dilation);
            parts.Add(step.Padding == "Explicit"
                ? image.IsSequence ? $"padding {step.Columns.Before} + {step.Columns.After}" : $"padding {step.Rows.Before}, {step.Rows.After}, {step.Columns.Before}, {step.Columns.After}"
                : step.Padding);
        }
        else if (step.Padding.Length > 0)
        {
            parts.Add($"border {step.Padding}");
        }

        parts.Add(step.Inputs == step.Outputs ? $"{step.Inputs} channels" : $"{step.Inputs} → {step.Outputs} channels");
        if (step.Groups > 1)
        {
            parts.Add($"{step.Groups} groups");
        }

        if (step.HasBias)
        {
            parts.Add("bias");
        }

        if (step.Activation is not null)
        {
            parts.Add(step.Activation);
        }

        return string.Join(", ", parts);

        void Add(string name, Func<WindowRecord, int> value)
        {
            if (value(step.Rows) != 1 || value(step.Columns) != 1)
            {
                parts.Add($"{name} {Pair(step, value, image, both: false)}");
            }
        }
    }

    /// <summary>The main tile of a stage: "3 rows × 4 columns × 1 vector of 16".</summary>
    public static string Tile(StageRecord stage)
    {
        (int vectors, int lanes) = stage.Vector;
        string vector = lanes == 1 ? Count(vectors, "value") : $"{Count(vectors, "vector")} of {lanes}";
        switch (stage.Form)
        {
            case "tiles":
                IReadOnlyList<long> size = stage.Section.Numbers(stage.Section.Value("strips") is null ? "rows" : "strips");
                string columns = stage.Section.Value("joined") is { } joined ? $"{Number(size[1])} columns, {joined} as one" : Count(size[1], "column");
                string slides = stage.Section.Has("slides") ? "sliding, " : "";
                return stage.Section.Value("along") is not null ? $"sliding, {Count(stage.Section.Numbers("along")[0], "step")} × {vector}"
                    : stage.Section.Has("sequence") ? $"{Count(size[1], "step")} × {vector}" : $"{slides}{Count(size[0], "row")} × {columns} × {vector}";
            case "spread":
                return $"{vectors} vectors of {stage.Section.Number("px")} pixels";
            case "planes":
                return $"{Count(stage.Section.Number("rows")!.Value, "row")} × {vector}{(lanes == 1 ? "" : stage.Section.Value("pixel") is null ? " columns" : " elements")}";
            case "planar":
                return $"{Count(stage.Section.Number("outputs")!.Value, "output")} × {vector}{(lanes == 1 ? "" : " pixels")}";
            case "sweep":
                return $"sweep of {Count(stage.Section.Number("rows")!.Value, "row")} × {Count(stage.Section.Number("sums")!.Value, "column")} × {vector}";
            case "filter":
                return $"{Count(stage.Section.Number("rows")!.Value, "row")} × {vector} of {stage.Section.Value("sums")}";
            case "loops":
                return "plain loops";
            default:
                return $"{Count(stage.Panels[0].Tiles[0].Pixels, stage.Form is "steps" or "parts" ? "step" : "pixel")} × {vector}";
        }
    }

    /// <summary>"1 row", "3 rows".</summary>
    public static string Count(long count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    private static string Pair(StepRecord step, Func<WindowRecord, int> value, ImageRecord image, bool both)
    {
        (int rows, int columns) = (value(step.Rows!), value(step.Columns!));
        return image.IsSequence || (rows == columns && !both) ? $"{columns}" : $"{rows}×{columns}";
    }
}
