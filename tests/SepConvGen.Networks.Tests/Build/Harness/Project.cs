using System.Diagnostics;
using SepConvGen.Networks.Build;
using SepConvGen.Tests.Shared;

namespace SepConvGen.Networks.Tests.Build.Harness;

/// <summary>A library outside the repository that imports the package's targets, with the task that these tests were built with.</summary>
internal sealed class Project : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>What the test host and the build around it set for themselves.</summary>
    private static readonly string[] Leaks = ["MSBUILD", "VSTEST_", "XUNIT_", "TESTINGPLATFORM_"];

    private static readonly Dictionary<string, string> Settings = new()
    {
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["UseSharedCompilation"] = "false",
    };

    /// <param name="items">Its networks, as XML.</param>
    /// <param name="task">Where the task is.</param>
    public Project(string items, string? task = null)
    {
        Task = task ?? typeof(NetworkBuild).Assembly.Location;
        _ = Folder.Write("Type.cs", "public static class Type;");
        WriteItems(items);
    }

    public Folder Folder { get; } = new();

    /// <summary>The assembly that it makes.</summary>
    public string Assembly => Folder["bin/Debug/net10.0/Library.dll"];

    /// <summary>The folder of its networks' files.</summary>
    public static string Networks => "obj/Debug/net10.0/networks";

    private string Task { get; }

    public void WriteItems(string items) => Folder.Write("Library.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <SepConvGenNetworksTask>{Task}</SepConvGenNetworksTask>
          </PropertyGroup>
          {items}
          <Import Project="{Path.Combine(Repository.Root, "src/SepConvGen/build/SepConvGen.targets")}" />
        </Project>
        """);

    /// <summary>A copy of one of the networks of these tests.</summary>
    public void CopyModel(string network, string file) =>
        Folder.Write(file, File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Networks", network + ".onnx")));

    public Task<Run> Build(params string[] arguments) => Dotnet(["build", .. arguments]);

    public async Task<Run> Dotnet(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", arguments) { WorkingDirectory = Folder.Root };
        foreach (string leak in start.Environment.Keys.Where(name => Leaks.Any(each => name.StartsWith(each, StringComparison.OrdinalIgnoreCase))).ToArray())
        {
            _ = start.Environment.Remove(leak);
        }

        foreach ((string name, string value) in Settings)
        {
            start.Environment[name] = value;
        }

        FinishedProcess process = await FinishedProcess.Run(start, Patience);
        return new(process.ExitCode, process.Output + process.Errors);
    }

    public void Dispose() => Folder.Dispose();
}
