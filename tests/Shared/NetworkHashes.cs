using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace SepConvGen.Tests.Shared;

/// <summary>
/// The bits that networks make of their inputs, on every processor: <c>hashes.txt</c> beside them, a line for each with its name and the
/// SHA-256 of its outputs, one after another.
/// </summary>
/// <param name="folder">Where the networks are.</param>
internal sealed class NetworkHashes(string folder)
{
    private const string AcceptVariable = "SEPCONVGEN_ACCEPT";

    // Tests of several networks may write at once.
    private static readonly Lock Writing = new();

    private readonly string file = Path.Combine(folder, "hashes.txt");

    /// <summary>Those of the networks beside the tests.</summary>
    public static NetworkHashes Tested { get; } = new(TestedFolder);

    /// <summary>The networks beside the tests.</summary>
    public static string TestedFolder => Path.Combine(Repository.Root, "tests", "SepConvGen.Networks.Tests", "Networks");

    /// <summary>Whether whatever comes out is written down.</summary>
    public static bool IsAccepting { get; } = Environment.GetEnvironmentVariable(AcceptVariable) == "1";

    /// <summary>Whether there is such a file.</summary>
    public bool Exist => File.Exists(file);

    /// <summary>The hash of a network's outputs.</summary>
    /// <exception cref="ArgumentException">A number is not finite; of NaN the bits may differ.</exception>
    public static string Of(params float[][] outputs)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (float[] output in outputs)
        {
            if (!Array.TrueForAll(output, float.IsFinite))
            {
                throw new ArgumentException("An output is not finite.", nameof(outputs));
            }

            hash.AppendData(MemoryMarshal.AsBytes(output.AsSpan()));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>What is wrong with the hash of a network; null if it is the one written down, or is written down now.</summary>
    public string? Objection(string network, string hash)
    {
        lock (Writing)
        {
            Dictionary<string, string> known = Read();
            if (known.GetValueOrDefault(network) == hash)
            {
                return null;
            }

            if (IsAccepting)
            {
                SortedDictionary<string, string> all = new(known, StringComparer.Ordinal) { [network] = hash };
                File.WriteAllText(file, string.Concat(all.Select(line => $"{line.Key} {line.Value}\n")));
                return null;
            }

            return $"""
                {network} has the hash
                {hash} in place of
                {known.GetValueOrDefault(network) ?? "none"} in {file}.
                To accept, where bits were meant to change: {AcceptVariable}=1 dotnet test tests/SepConvGen.Networks.Tests
                """;
        }
    }

    private Dictionary<string, string> Read() => Exist
        ? File.ReadLines(file).Select(line => line.Split(' ')).ToDictionary(words => words[0], words => words[1])
        : [];
}
