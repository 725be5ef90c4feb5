using System.Reflection;

namespace SepConvGen.Tests.Shared;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } =
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == nameof(Repository)).Value!;
}
