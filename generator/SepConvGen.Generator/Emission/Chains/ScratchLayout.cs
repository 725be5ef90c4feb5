using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The parts of a kernel's working memory, one after the other, each at the start of a cache line.</summary>
internal sealed class ScratchLayout(ElementType type)
{
    private readonly List<(string Name, string Length, bool IsCompound)> parts = [];

    public bool Empty => parts.Count == 0;

    // Working memory is counted in floats.
    private int Floats => type.Size() / ElementType.Single.Size();

    /// <summary>A part of so many elements.</summary>
    public void Add(string name, long length) => parts.Add((name, $"{Floats * length}", IsCompound: false));

    /// <summary>A part whose elements are a product, C# of type long.</summary>
    public void Add(string name, string product) => parts.Add((name, Text.Times(Floats, product), IsCompound: true));

    /// <summary>Rents the memory and declares a reference for each part.</summary>
    public void Write(CodeWriter writer)
    {
        if (Empty)
        {
            return;
        }

        string at = "0";
        for (int index = 0; index < parts.Count; index++)
        {
            (string name, string length, bool isCompound) = parts[index];
            string end = at == "0" ? length : $"{at} + {(isCompound ? $"({length})" : length)}";
            if (index < parts.Count - 1)
            {
                at = $"{parts[index + 1].Name}At";
                writer.Write($"long {at} = Scratch.Align({end});");
            }
            else
            {
                writer.Write($"using Scratch scratch = Scratch.Rent({end});");
            }
        }

        for (int index = 0; index < parts.Count; index++)
        {
            string name = parts[index].Name;
            string start = $"scratch.At({(index == 0 ? "0" : $"{name}At")})";
            writer.Write(new Operand(name, type).Declare(type == ElementType.Single ? $"ref {start}" : $"ref Unsafe.As<float, {type.Keyword()}>(ref {start})"));
        }
    }
}
