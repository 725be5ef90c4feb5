namespace SepConvGen.Tool;

/// <summary>Why an assembly cannot be inspected, as the user is told it.</summary>
internal sealed class InspectionException(ExitCode code, string message) : Exception(message)
{
    /// <summary>What the program ends with.</summary>
    public ExitCode Code { get; } = code;
}

/// <summary>What the program ends with. Wrong arguments are 1, which is System.CommandLine's.</summary>
internal enum ExitCode
{
    /// <summary>All is printed.</summary>
    Success = 0,

    /// <summary>There is no such file, or it is no .NET assembly.</summary>
    NoAssembly = 2,

    /// <summary>The assembly has no kernels.</summary>
    NoKernels = 3,

    /// <summary>The kernels' records are of a newer version, or spoilt.</summary>
    UnknownRecord = 4,

    /// <summary>The page cannot be written.</summary>
    NoPage = 5,
}
