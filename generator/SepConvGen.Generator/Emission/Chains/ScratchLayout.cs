using System.Collections.Generic;
using System.Linq;

namespace SepConvGen.Generator.Emission;

/// <summary>The parts of a kernel's working memory, one after the other, each at the start of a cache line.</summary>
internal sealed class ScratchLayout
{
    private readonly List<(string Name, string Length, bool IsCompound)> parts = [];

    public bool Empty => parts.Count == 0;

    /// <summary>A part of so many floats.</summary>
    public void Add(string name, long length) => parts.Add((name, $"{length}", IsCompound: false));

    /// <summary>A part whose floats are a product, C# of type long.</summary>
    public void Add(string name, string product) => parts.Add((name, product, IsCompound: true));

    /// <summary>Rents the memory and declares a reference for each part.</summary>
    public void Write(CodeWriter writer)
    {
        if (Empty)
        {
            return;
        }

        string start = "0";
        for (int index = 0; index < parts.Count; index++)
        {
            (string name, string length, bool isCompound) = parts[index];
            string end = start == "0" ? length : $"{start} + {(isCompound ? $"({length})" : length)}";
            if (index < parts.Count - 1)
            {
                start = $"{parts[index + 1].Name}At";
                writer.Write($"long {start} = Scratch.Align({end});");
            }
            else
            {
                writer.Write($"using Scratch scratch = Scratch.Rent({end});");
            }
        }

        foreach ((string name, int index) in parts.Select((part, index) => (part.Name, index)))
        {
            writer.Write($"ref float {name} = ref scratch.At({(index == 0 ? "0" : $"{name}At")});");
        }
    }
}
