namespace SepConvGen.Package.Tests.Harness;

/// <summary>A new console project outside the repository that uses the package: the same file that `dotnet new console` writes.</summary>
internal sealed class Consumer : IDisposable
{
    private readonly Folder folder = new();
    private readonly PackedPackage package;

    /// <param name="package">What it uses.</param>
    /// <param name="program">Its source.</param>
    /// <param name="implicitUsings">Whether the SDK adds its usings.</param>
    /// <param name="properties">Further properties, as XML.</param>
    /// <param name="frameworks">Its target framework, or several with semicolons between them.</param>
    /// <param name="throughLibrary">Whether it references a library project instead, which references the package.</param>
    public Consumer(
        PackedPackage package,
        string program,
        bool implicitUsings = true,
        string properties = "",
        string frameworks = "net10.0",
        bool throughLibrary = false)
    {
        this.package = package;
        string reference = $"""<PackageReference Include="SepConvGen" Version="[{package.Version}]" />""";
        if (throughLibrary)
        {
            WriteProject("Library", frameworks, "", reference);
            reference = """<ProjectReference Include="../Library/Library.csproj" />""";
        }

        Write("Program.cs", program);
        WriteProject(
            "Consumer",
            frameworks,
            $"""
            <OutputType>Exe</OutputType>
                <ImplicitUsings>{(implicitUsings ? "enable" : "disable")}</ImplicitUsings>
                <Nullable>enable</Nullable>
                <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
                {properties}
            """,
            reference);

        WriteFile("nuget.config", package.NugetConfig);
    }

    /// <summary>The names of the generated files, in order.</summary>
    public string[] Generated =>
        [.. Directory.GetFiles(GeneratedFolder, "*", SearchOption.AllDirectories).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    private string ProjectFolder => Path.Combine(folder.Path, "Consumer");

    private string GeneratedFolder => Path.Combine(ProjectFolder, "obj", "Debug", "net10.0", "generated", "SepConvGen.Generator");

    /// <summary>The text of one of them.</summary>
    public string ReadGenerated(string name) =>
        File.ReadAllText(Directory.GetFiles(GeneratedFolder, name, SearchOption.AllDirectories).Single());

    /// <summary>Writes a file beside the project's.</summary>
    public void Write(string file, string text) => WriteFile(Path.Combine("Consumer", file), text);

    public Task<Run> Build(params string[] options) =>
        Dotnet.Run(ProjectFolder, package.Packages, ["build", "-c", "Debug", "-warnaserror", .. options]);

    public Task<Run> Start() => Dotnet.Run(ProjectFolder, package.Packages, Path.Combine("bin", "Debug", "net10.0", "Consumer.dll"));

    public void Dispose() => folder.Dispose();

    private void WriteProject(string name, string frameworks, string properties, string reference)
    {
        string framework = frameworks.Contains(';', StringComparison.Ordinal) ? "TargetFrameworks" : "TargetFramework";
        WriteFile(Path.Combine(name, name + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <{framework}>{frameworks}</{framework}>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {reference}
              </ItemGroup>
            </Project>
            """);
    }

    private void WriteFile(string file, string text)
    {
        string path = Path.Combine(folder.Path, file);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
