using SepConvGen.Generator.Emission;
using SepConvGen.Tool.Work;

namespace SepConvGen.Tool.Records;

/// <summary>How a kernel runs on an instruction set.</summary>
/// <param name="Suffix">What its class ends with: "Avx512".</param>
/// <param name="Lanes">Sums of its widest vector.</param>
/// <param name="Memory">How blocks are found and what is in working memory.</param>
/// <param name="Stages">How each step runs.</param>
internal sealed record TierRecord(string Suffix, int Lanes, RecordSection Memory, IReadOnlyList<StageRecord> Stages)
{
    /// <summary>As a reader knows it.</summary>
    public string Title => Suffix switch
    {
        "Avx512" => "AVX-512",
        "Avx2" => "AVX2",
        "Neon" => "NEON",
        _ => Suffix,
    };

    /// <summary>Whether processors that compute its vectors in halves use the next one.</summary>
    public bool Yields { get; } = Memory.Flags.Contains("yields");

    /// <summary>Output columns of the images that use the next one, at most; null for none.</summary>
    public long? NarrowColumns { get; } = Memory.Number("narrow");

    /// <summary>What blocks of rows, or parts of sequences, keep for each of their rows.</summary>
    public IReadOnlyList<KeptRow> Keep { get; } = [.. (Memory.Value("keep") ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries).Select(KeptRow.Of)];

    /// <summary>It for a call: where rows are short, with the steps that they have.</summary>
    public TierRecord For(CallShape call) => this with { Stages = [.. Stages.Select((stage, index) => stage.For(call.Images[index + 1].Width))] };

    public static IEnumerable<TierRecord> Of(IReadOnlyList<RecordSection> sections, int steps)
    {
        for (int index = 0; index < sections.Count; index += steps + 1)
        {
            RecordSection tier = sections[index];
            if (tier.Name != "tier" || index + steps >= sections.Count)
            {
                throw new FormatException("an instruction set lacks a step");
            }

            yield return new(tier.Flags.First(), (int)tier.Number("lanes")!.Value, tier, [.. sections.Skip(index + 1).Take(steps).Select(section => new StageRecord(section))]);
        }
    }
}

/// <summary>What a block keeps for a row.</summary>
/// <param name="Windows">The windows that come after it.</param>
/// <param name="Stride">Such rows for each row of the output.</param>
/// <param name="Pixel">Elements from a pixel to the next.</param>
/// <param name="IsScratch">Whether it is in working memory, and not where it was.</param>
internal sealed record KeptRow(int Windows, int Stride, int Pixel, bool IsScratch)
{
    public static KeptRow Of(string text)
    {
        int[] numbers = [.. text.TrimEnd('s').Split('.').Select(number => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture))];
        return new(numbers[0], numbers[1], numbers[2], text.EndsWith('s'));
    }
}
