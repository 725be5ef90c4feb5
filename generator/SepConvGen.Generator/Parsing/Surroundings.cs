using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SepConvGen.Generator.Parsing;

/// <summary>What the kernels of a file are read from, beside the file itself. Holds no files.</summary>
/// <param name="project">What all files of the project see.</param>
/// <param name="members">Members of the file's types that stand in other files.</param>
internal sealed class Surroundings(Surroundings.Project project, IReadOnlyList<string> members) : IEquatable<Surroundings>
{
    private readonly Project project = project;
    private readonly IReadOnlyList<string> members = members;

    public bool Equals(Surroundings? other) => other is not null && project.Equals(other.project) && members.SequenceEqual(other.members);

    public override bool Equals(object? obj) => Equals(obj as Surroundings);

    public override int GetHashCode() => members.Count;

    /// <summary>What all files of a project see: its settings, its references, and what its files name.</summary>
    internal sealed class Project(Compilation compilation) : IEquatable<Project>
    {
        private readonly string? assembly = compilation.AssemblyName;
        private readonly CompilationOptions options = compilation.Options;
        private readonly MetadataReference[] references = [.. compilation.References];
        private readonly string[] names = [.. compilation.SyntaxTrees.Select(file => FileOutline.Of(file).Names).Where(text => text.Length > 0)];

        public bool Equals(Project? other) => ReferenceEquals(this, other) || (other is not null
            && assembly == other.assembly
            && options.Equals(other.options)
            && references.SequenceEqual(other.references)
            && names.SequenceEqual(other.names));

        public override bool Equals(object? obj) => Equals(obj as Project);

        public override int GetHashCode() => assembly?.GetHashCode() ?? 0;
    }
}
