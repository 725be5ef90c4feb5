namespace SepConvGen.Networks.Import;

/// <summary>What a user says about a model beyond its file.</summary>
internal sealed record ImportOptions
{
    /// <summary>The sizes of the input, "1,3,224,224"; of several inputs "name:1,3,224,224;other:1,10". "" for what the file says.</summary>
    public string InputShape { get; init; } = "";
}
