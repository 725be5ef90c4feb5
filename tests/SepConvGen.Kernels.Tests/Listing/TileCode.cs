using System.Text.RegularExpressions;

namespace SepConvGen.Kernels.Tests.Listing;

/// <summary>What the machine code of one tile holds, from RyuJIT's listing for arm64.</summary>
/// <param name="Kernel">The attributed method.</param>
/// <param name="Tile">The tile's method.</param>
/// <param name="MultiplyAdds">Vector multiply-adds in the hot loop: the loop with the most of them, or all of the method if it has none.</param>
/// <param name="ByElement">Those of them that take one element of a vector as a factor.</param>
/// <param name="Loads">Vectors loaded in it; a pair (`ldp q, q`) counts as two.</param>
/// <param name="Broadcasts">Loads of one element to all lanes, and copies of one to all lanes, in it.</param>
/// <param name="Spills">Vectors stored to the stack or loaded from it, anywhere in the method.</param>
internal sealed partial record TileCode(string Kernel, string Tile, int MultiplyAdds, int ByElement, int Loads, int Broadcasts, int Spills)
{
    public double MultiplyAddsPerLoad => (double)MultiplyAdds / Loads;

    public override string ToString() =>
        $"{Kernel} {Tile}: {MultiplyAdds} multiply-adds ({ByElement} by element) on {Loads} loads = {MultiplyAddsPerLoad:0.00}, {Broadcasts} broadcasts, {Spills} spills";

    /// <summary>Every tile of a listing, in its order.</summary>
    public static IReadOnlyList<TileCode> Parse(string listing) =>
        [.. Method().Matches(listing).Select(method => Count(method.Groups["kernel"].Value, method.Groups["tile"].Value, method.Groups["code"].Value))];

    private static TileCode Count(string kernel, string tile, string code)
    {
        string hot = Loops(code).MaxBy(loop => MultiplyAdd().Count(loop)) ?? code;
        return new(
            kernel,
            tile,
            MultiplyAdd().Count(hot),
            ElementMultiplyAdd().Count(hot),
            VectorLoad().Matches(hot).Sum(Registers) - StackAccess().Matches(hot).Where(access => access.ValueSpan[0] == 'l').Sum(Registers),
            Broadcast().Count(hot),
            StackAccess().Matches(code).Sum(Registers));
    }

    private static int Registers(Match access) => access.ValueSpan[2] == 'p' ? 2 : 1;

    // From a label to each later jump back to it.
    private static IEnumerable<string> Loops(string code)
    {
        Dictionary<string, int> labels = Label().Matches(code).ToDictionary(label => label.Groups[1].Value, label => label.Index);
        return Jump().Matches(code)
            .Select(jump => (Start: labels[jump.Groups[1].Value], jump.Index))
            .Where(loop => loop.Start < loop.Index)
            .Select(loop => code[loop.Start..loop.Index]);
    }

    [GeneratedRegex(@"^; Assembly listing for method \S+__(?<kernel>\w+)_Neon:(?<tile>\w+)\((?<code>.*?)^; Total bytes of code", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Method();

    [GeneratedRegex(@"^(G_M\d+_IG\d+):", RegexOptions.Multiline)]
    private static partial Regex Label();

    [GeneratedRegex(@"^ +(?:b|b\.?\w\w|cbn?z|tbn?z) +(?:[^\n]*, )?(G_M\d+_IG\d+)", RegexOptions.Multiline)]
    private static partial Regex Jump();

    [GeneratedRegex(@"\bfmla +v\d+\.4s")]
    private static partial Regex MultiplyAdd();

    [GeneratedRegex(@"\bfmla +v\d+\.4s, v\d+\.4s, v\d+\.s\[")]
    private static partial Regex ElementMultiplyAdd();

    [GeneratedRegex(@"\bld[pru]+ +q\d+,")]
    private static partial Regex VectorLoad();

    [GeneratedRegex(@"\bld1r +|\bdup +v")]
    private static partial Regex Broadcast();

    [GeneratedRegex(@"\b(?:ld|st)[pru]+ +q\d+,[^\n]*\[(?:sp|fp)")]
    private static partial Regex StackAccess();
}
