using SepConvGen.Generator.Emission;

namespace SepConvGen.Tool.Records;

/// <summary>What a kernel's attribute and signature say of its images.</summary>
/// <param name="Height">Rows, where the attribute fixes them.</param>
/// <param name="Width">Columns or steps, where the attribute fixes them.</param>
/// <param name="Input">The type of what is read, as C# writes it; "bfloat16", which C# writes ushort.</param>
/// <param name="Output">The type of what is written.</param>
internal sealed record ImageRecord(int? Height, int? Width, string Input, string Output)
{
    /// <summary>The type of weights and of working memory: that of the images of a convolution; filters of whole numbers have floats.</summary>
    public string Computed => Input == "double" ? Input : "float";

    /// <summary>Whether they are sequences.</summary>
    public bool IsSequence { get; private init; }

    /// <summary>Whether a call takes several.</summary>
    public bool HasBatch { get; private init; }

    /// <summary>Whether each channel of the input has a plane of its own.</summary>
    public bool HasPlanesIn { get; private init; }

    /// <summary>Whether each channel of the output, and of the residual, has a plane of its own.</summary>
    public bool HasPlanesOut { get; private init; }

    /// <summary>Whether weights are packed beforehand.</summary>
    public bool IsPacked { get; private init; }

    /// <summary>Whether threads share the rows.</summary>
    public bool IsParallel { get; private init; }

    /// <summary>Whether a residual is added.</summary>
    public bool HasResidual { get; private init; }

    /// <summary>Whether the input is added.</summary>
    public bool AddsInput { get; private init; }

    /// <summary>Whether the input comes in pieces.</summary>
    public bool Streams { get; private init; }

    /// <summary>Elements from a pixel of the input to the next, where they do not follow each other.</summary>
    public int? InputPixel { get; private init; }

    /// <summary>Elements from a pixel of the output to the next, where they do not follow each other.</summary>
    public int? OutputPixel { get; private init; }

    /// <summary>Elements from a pixel of the residual to the next, where they do not follow each other.</summary>
    public int? ResidualPixel { get; private init; }

    public static ImageRecord Of(RecordSection section) => new((int?)section.Number("h"), (int?)section.Number("w"), section.Value("in") ?? "float", section.Value("out") ?? "float")
    {
        IsSequence = section.Has("sequence"),
        HasBatch = section.Has("batch"),
        IsPacked = section.Has("packed"),
        IsParallel = section.Has("parallel"),
        HasResidual = section.Has("residual"),
        AddsInput = section.Has("addsInput"),
        HasPlanesIn = section.Has("planesIn"),
        HasPlanesOut = section.Has("planesOut"),
        Streams = section.Has("streams"),
        InputPixel = (int?)section.Number("inPixel"),
        OutputPixel = (int?)section.Number("outPixel"),
        ResidualPixel = (int?)section.Number("residualPixel"),
    };

    /// <summary>Bytes of an element.</summary>
    public static int SizeOf(string type) => type switch
    {
        "byte" => 1,
        "short" or "ushort" or "Half" or "bfloat16" => 2,
        "double" => 8,
        _ => 4,
    };
}
