extern alias library;

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SepConvGen.Generator.Tests.Harness;

/// <summary>What the compiled sources refer to: the running framework and the library.</summary>
internal static class References
{
    public static readonly ImmutableArray<MetadataReference> All =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(library::SepConvGen.KernelAttribute).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
