using System;

namespace SepConvGen.Networks.Manifest;

/// <summary>A manifest that cannot be read: the line, counted from 1, and what is wrong with it.</summary>
internal sealed class ManifestException(int line, string fault) : Exception($"line {line}: {fault}")
{
    public int Line { get; } = line;

    public string Fault { get; } = fault;
}
