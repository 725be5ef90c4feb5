using System;
using System.IO;
using System.Linq;

namespace SepConvGen.Networks.Build;

/// <summary>A network of the project: an item <c>SepConvGenNetwork</c>.</summary>
/// <param name="Path">Its file, as the project states it.</param>
/// <param name="StatedName">The metadata <c>Name</c>; "" for none.</param>
/// <param name="InputShape">The metadata <c>InputShape</c>, which fixes sizes that the model leaves open; "" for none.</param>
internal sealed record NetworkItem(string Path, string StatedName, string InputShape)
{
    /// <summary>What the names of manifests end in.</summary>
    public const string ManifestExtension = ".network.txt";

    /// <summary>What the names of weights' files end in.</summary>
    public const string WeightsExtension = ".network.weights";

    /// <summary>Whether the project brings the manifest itself, and the weights beside it.</summary>
    public bool IsPair => Path.EndsWith(ManifestExtension, StringComparison.OrdinalIgnoreCase);

    /// <summary>What a model is compiled under: the stated name, or the file's as an identifier.</summary>
    public string Name => StatedName.Length > 0 ? StatedName : Identifier(System.IO.Path.GetFileNameWithoutExtension(Path));

    /// <summary>Whether a manifest can have this name.</summary>
    public static bool IsName(string text) => text.Length > 0 && text.All(IsOfName) && !IsDigit(text[0]);

    /// <summary>A text as a name: "mobile-net.2" → "mobile_net_2".</summary>
    public static string Identifier(string text)
    {
        string name = new([.. text.Select(each => IsOfName(each) ? each : '_')]);
        return IsName(name) ? name : "_" + name;
    }

    private static bool IsOfName(char each) => each is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' || IsDigit(each);

    private static bool IsDigit(char each) => each is >= '0' and <= '9';
}
