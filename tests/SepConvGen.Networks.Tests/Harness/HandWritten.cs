using SepConvGen.Networks.Manifest;

namespace SepConvGen.Networks.Tests.Harness;

/// <summary>A network written by hand, with weights drawn at random.</summary>
public static class HandWritten
{
    private const int Line = 64;

    /// <summary>The manifest and its weights file.</summary>
    /// <param name="constants">"w0 float 3x3x1x2" or "rows int 4 = 0,1,2,3": the numbers of floats are drawn unless they are given.</param>
    /// <param name="lines">All other lines but the head.</param>
    public static (string Manifest, byte[] Weights) Network(string[] constants, params string[] lines)
    {
        List<string> text = [];
        using MemoryStream blob = new();
        blob.Write(new byte[Line]);
        Random random = new(constants.Length + lines.Length);
        foreach (string constant in constants)
        {
            string[] parts = constant.Split(" = ");
            string[] words = parts[0].Split(' ');
            int[] shape = ManifestNumbers.Shape(words[2])!;
            int length = shape.Aggregate(1, (all, size) => all * size);
            text.Add($"constant {parts[0]} @{blob.Position}");
            for (int index = 0; index < length; index++)
            {
                string? given = parts.Length > 1 ? parts[1].Split(',')[index] : null;
                blob.Write(words[1] == "int"
                    ? BitConverter.GetBytes((int)ManifestNumbers.Integer(given!)!)
                    : BitConverter.GetBytes(given is null ? (random.NextSingle() * 2) - 1 : ManifestNumbers.Float(given)!.Value));
            }

            blob.Write(new byte[(Line - (int)(blob.Position % Line)) % Line]);
        }

        byte[] weights = blob.ToArray();
        string hash = new('5', 64);
        "SCGW"u8.CopyTo(weights);
        BitConverter.GetBytes(1).CopyTo(weights, 4);
        BitConverter.GetBytes((long)weights.Length).CopyTo(weights, 8);
        Convert.FromHexString(hash).CopyTo(weights, 16);
        string manifest = $"sepconvgen-network 1\nname hand\nhash {hash}\nweights {weights.Length}\n"
            + string.Concat(lines.Where(line => !line.StartsWith("layer ", StringComparison.Ordinal)).Concat(text).Concat(lines.Where(line => line.StartsWith("layer ", StringComparison.Ordinal))).Select(line => line + "\n"));
        return (manifest, weights);
    }
}
