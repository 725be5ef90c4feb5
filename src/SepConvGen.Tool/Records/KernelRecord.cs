using SepConvGen.Generator.Emission;

namespace SepConvGen.Tool.Records;

/// <summary>A kernel as its record tells of it.</summary>
/// <param name="Type">The type around the method, as metadata names it: "Demo.Blocks`1+Inner"; "" where there is none.</param>
/// <param name="Method">The method.</param>
/// <param name="Parameters">Its parameters, in their order.</param>
/// <param name="Returns">What its result is held in, if it returns that: "Array", "Tensor".</param>
/// <param name="Image">What is known of its images.</param>
/// <param name="Steps">What it computes.</param>
/// <param name="Tiers">How, on each instruction set, in the order in which they are asked for.</param>
internal sealed record KernelRecord(
    string Type,
    string Method,
    IReadOnlyList<ParameterRecord> Parameters,
    string? Returns,
    ImageRecord Image,
    IReadOnlyList<StepRecord> Steps,
    IReadOnlyList<TierRecord> Tiers)
{
    /// <summary>Namespace, types and method.</summary>
    public string FullName => $"{Type}.{Method}";

    /// <summary>The record of a text of this version.</summary>
    /// <exception cref="FormatException">The text is no record.</exception>
    public static KernelRecord Parse(string text)
    {
        IReadOnlyList<RecordSection> sections = RecordSection.Split(text);
        if (sections.Count < 4 || sections[0].Name != "kernel" || sections[1].Name != "image")
        {
            throw new FormatException("it does not begin with a kernel and its images");
        }

        string[] words = [.. sections[0].Flags];
        int last = words[0].LastIndexOf('.');
        string[] returned = [.. words.Skip(1).Where(word => word.StartsWith("returns:", StringComparison.Ordinal))];
        StepRecord[] steps = [.. sections.Where(section => section.Name == "step").Select(StepRecord.Of)];
        return new(
            words[0][..last],
            words[0][(last + 1)..],
            [.. words.Skip(1).Except(returned).Select(ParameterRecord.Of)],
            returned.FirstOrDefault()?["returns:".Length..],
            ImageRecord.Of(sections[1]),
            steps,
            [.. TierRecord.Of([.. sections.Skip(2 + steps.Length)], steps.Length)]);
    }
}

/// <summary>A parameter: its name, and what holds its elements where that is no span.</summary>
internal sealed record ParameterRecord(string Name, string Form)
{
    public static ParameterRecord Of(string word) => word.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0
        ? new(word[..colon], word[(colon + 1)..])
        : new(word, "");
}
