using System.Collections.Generic;
using System.Linq;
using SepConvGen.Networks.Manifest;

namespace SepConvGen.Networks.Lowering;

/// <summary>Names that a manifest can have, each given once.</summary>
internal sealed class TensorNames
{
    private readonly HashSet<string> taken = [];

    /// <summary>A name as near to a text as can be: "input.1" → "input_1".</summary>
    public string Near(string text)
    {
        string basis = new([.. text.Select(letter => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') ? letter : '_')]);
        return New(basis.Length == 0 || basis[0] is >= '0' and <= '9' ? "_" + basis : basis);
    }

    /// <summary>The name itself, or with the first number behind it that is free.</summary>
    private string New(string basis)
    {
        string name = basis;
        for (int number = 2; !taken.Add(name); number++)
        {
            name = $"{basis}_{ManifestNumbers.Text(number)}";
        }

        return name;
    }
}
