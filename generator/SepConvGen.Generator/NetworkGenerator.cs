using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SepConvGen.Generator.Diagnostics;
using SepConvGen.Generator.Emission.Networks;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Parsing;
using SepConvGen.Generator.Parsing.Networks;
using SepConvGen.Generator.Planning.Networks;
using SepConvGen.Generator.Specs;
using SepConvGen.Networks.Manifest;

namespace SepConvGen.Generator;

/// <summary>The pipeline of networks: each class with the attribute, and the manifest that it names, become a file and one for each kernel.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    /// <summary>The manifests of the project.</summary>
    internal const string FileStep = "NetworkFile";

    /// <summary>The classes with the attribute.</summary>
    internal const string ClassStep = "NetworkClass";

    /// <summary>Each class with its manifest.</summary>
    internal const string NetworkStep = "Network";

    /// <summary>The kernels of all networks.</summary>
    internal const string KernelStep = "NetworkKernel";

    private static readonly KernelFile KernelFile = new(static (kernel, instructionSets) => Emission.KernelEmitter.Emit(kernel, instructionSets));

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<InstructionSets> target = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => InstructionSetsParser.Parse(options.GlobalOptions));

        IncrementalValuesProvider<NetworkFile> files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static file => NetworkFile.IsManifest(file.Left, file.Right))
            .Select(static (file, cancellation) => NetworkFile.Read(file.Left, cancellation))
            .WithTrackingName(FileStep);

        IncrementalValuesProvider<NetworkDeclaration> classes = context.SyntaxProvider
            .ForAttributeWithMetadataName(NetworkParser.AttributeName, static (node, _) => node is TypeDeclarationSyntax, NetworkParser.Parse)
            .WithTrackingName(ClassStep);

        IncrementalValuesProvider<Network> networks = classes
            .Combine(files.Collect().Select(static (all, _) => new EquatableArray<NetworkFile>(all)))
            .Select(static (pair, _) => Network.Of(pair.Left, pair.Right))
            .WithTrackingName(NetworkStep);
        context.RegisterSourceOutput(networks, static (output, network) => network.Write(output));

        IncrementalValuesProvider<(KernelModel Kernel, InstructionSets Target)> kernels = networks
            .SelectMany(static (network, _) => network.Kernels())
            .Combine(target)
            .WithTrackingName(KernelStep);
        context.RegisterSourceOutput(kernels, static (output, input) =>
            output.AddSource(input.Kernel.HintName, SourceText.From(KernelFile.Write(input.Kernel, input.Target), Encoding.UTF8)));
        context.RegisterSourceOutput(files, static (output, file) =>
        {
            if (file.Fault is { } fault)
            {
                output.ReportDiagnostic(fault.ToDiagnostic());
            }
        });
    }

    /// <summary>A class and what it is made from, or what is wrong.</summary>
    internal sealed record Network(NetworkClass? Class, NetworkManifest? Manifest, PlainDiagnostic? Fault)
    {
        public static Network Of(NetworkDeclaration declaration, EquatableArray<NetworkFile> files)
        {
            if (declaration.Class is not { } type)
            {
                return new(null, null, declaration.Fault);
            }

            NetworkManifest[] named = [.. files.Select(file => file.Manifest).OfType<NetworkManifest>().Where(manifest => manifest.Name == type.Network)];
            if (named.Length == 1)
            {
                NetworkManifest manifest = type.Layout == Layout.Nhwc ? ChannelsLastBorders.Of(named[0]) : named[0];
                return HasRoom(manifest)
                    ? new(type, manifest, null)
                    : new(null, null, declaration.Place! with { Id = Descriptors.NetworkClass.Id, Message = $"The network's class '{type.Name}' cannot get its members: what its steps hand on is more than one array holds" });
            }

            string[] names = [.. files.Select(file => file.Manifest?.Name).OfType<string>().Distinct().OrderBy(name => name, System.StringComparer.Ordinal)];
            string help = named.Length > 1 ? "several of its manifests have that name"
                : names.Length > 0 ? $"it has {Emission.Text.Enumeration(names.Select(name => $"'{name}'"))}"
                : files.Count > 0 ? "its manifests cannot be read"
                : $"add <SepConvGenNetwork Include=\"{type.Network}.onnx\" /> to an ItemGroup of the project file";
            return new(null, null, declaration.Place! with { Message = $"The project has no network '{type.Network}'; {help}" });
        }

        private static bool HasRoom(NetworkManifest manifest)
        {
            try
            {
                return NetworkPlan.Of(manifest).Arena.Length >= 0;
            }
            catch (System.OverflowException)
            {
                return false;
            }
        }

        public void Write(SourceProductionContext output)
        {
            if (Fault is not null)
            {
                output.ReportDiagnostic(Fault.ToDiagnostic());
            }

            if (Class is not null && Manifest is not null)
            {
                output.AddSource($"{Class.HintPrefix}.g.cs", SourceText.From(NetworkText.Write(Class, NetworkPlan.Of(Manifest)), Encoding.UTF8));
            }
        }

        public IEnumerable<KernelModel> Kernels() => Class is null || Manifest is null ? [] : NetworkMethods.Kernels(Class, NetworkPlan.Of(Manifest));
    }
}
