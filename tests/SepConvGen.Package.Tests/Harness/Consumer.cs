namespace SepConvGen.Package.Tests.Harness;

/// <summary>A new console project outside the repository that uses the package: the same file that `dotnet new console` writes.</summary>
internal sealed class Consumer : IDisposable
{
    private readonly Folder folder = new();
    private readonly PackedPackage package;

    public Consumer(
        PackedPackage package, string program, bool implicitUsings = true, string properties = "", string frameworks = "net10.0")
    {
        string frameworksProperty = frameworks.Contains(';', StringComparison.Ordinal) ? "TargetFrameworks" : "TargetFramework";
        this.package = package;
        Write("Program.cs", program);
        Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <{frameworksProperty}>{frameworks}</{frameworksProperty}>
                <ImplicitUsings>{(implicitUsings ? "enable" : "disable")}</ImplicitUsings>
                <Nullable>enable</Nullable>
                <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="SepConvGen" Version="[{package.Version}]" />
              </ItemGroup>
            </Project>
            """);

        // The machine's other sources stay, in case that its SDK needs them.
        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="SepConvGen.Package.Tests" value="{package.Feed}" />
              </packageSources>
            </configuration>
            """);
    }

    /// <summary>The names of the generated files, in order.</summary>
    public string[] Generated =>
        [.. Directory.GetFiles(GeneratedFolder, "*", SearchOption.AllDirectories).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    private string GeneratedFolder => Path.Combine(folder.Path, "obj", "Debug", "net10.0", "generated", "SepConvGen.Generator");

    /// <summary>The text of one of them.</summary>
    public string ReadGenerated(string name) =>
        File.ReadAllText(Directory.GetFiles(GeneratedFolder, name, SearchOption.AllDirectories).Single());

    public Task<Run> Build(params string[] options) =>
        Dotnet.Run(folder.Path, package.Packages, ["build", "-c", "Debug", "-warnaserror", .. options]);

    public Task<Run> Start() => Dotnet.Run(folder.Path, package.Packages, Path.Combine("bin", "Debug", "net10.0", "Consumer.dll"));

    public void Dispose() => folder.Dispose();

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(folder.Path, file), text);
}
