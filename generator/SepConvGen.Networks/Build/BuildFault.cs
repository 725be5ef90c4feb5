using System;

namespace SepConvGen.Networks.Build;

/// <summary>An error of the build.</summary>
/// <param name="Code">Its number, "SCG080", under which it has a page.</param>
/// <param name="File">The file at fault, as the project states it.</param>
/// <param name="Message">One sentence.</param>
internal sealed record BuildFault(string Code, string File, string Message)
{
    /// <summary>The page about it.</summary>
    public string Page => $"https://github.com/sepconvgen/SepConvGen/blob/main/generator/diagnostics/{Code}.md";

    public static BuildFault CannotBeCompiled(NetworkItem item, string why) =>
        new("SCG080", item.Path, $"Network cannot be compiled: {why}");

    public static BuildFault NameIsTaken(NetworkItem item, string name, NetworkItem first) => new(
        "SCG081",
        item.Path,
        $"Two networks have the name '{name}', this one and '{first.Path}': state another one in the metadata Name"
        + (item.IsPair || first.IsPair ? ", or in the manifest" : ""));

    public static BuildFault DoNotBelongTogether(NetworkItem item, string why) =>
        new("SCG082", item.Path, $"Manifest and weights do not belong together: {why}");
}

/// <summary>Ends the work on a network.</summary>
internal sealed class BuildFaultException(BuildFault fault) : Exception(fault.Message)
{
    public BuildFault Fault { get; } = fault;
}
