extern alias generator;

using System.Reflection;
using generator::SepConvGen.Generator.Emission;
using generator::SepConvGen.Generator.Infrastructure;
using generator::SepConvGen.Generator.Specs;
using SepConvGen.Kernels.Tests.Compilation;
using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests.Chains;

/// <summary>A kernel written as a spec, for chains that no attribute offers.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Spec">What it computes.</param>
/// <param name="Parameters">The parameters of the method, in their order.</param>
internal sealed record ChainKernel(string Name, KernelSpec Spec, IReadOnlyList<ParameterRole> Parameters)
{
    /// <summary>The assembly of such kernels, emitted for all instruction sets.</summary>
    public static Assembly Compile(string name, IReadOnlyList<ChainKernel> kernels)
    {
        string declarations = string.Concat(kernels.Select(kernel =>
            $"    public static partial void {kernel.Name}({string.Join(", ", kernel.Parameters.Select(role => $"{kernel.Type(role)} {role.Name()}"))});\n"));
        string source = $"using System;\n\nnamespace Chains;\n\ninternal static partial class {name}\n{{\n{declarations}}}\n";
        return KernelCompiler.Load(name, source, kernels.Select(kernel => KernelEmitter.Emit(kernel.Model(name), InstructionSets.All)));
    }

    /// <summary>What computes the rows [0, rows) on a tier.</summary>
    public Action<KernelArguments> Run(Assembly assembly, Tier tier)
    {
        string suffix = $"__{Name}_{tier}";
        Type type = assembly.GetTypes().Single(type => type.Name.EndsWith(suffix, StringComparison.Ordinal));
        return Adapter.For(type.GetMethod("Run", BindingFlags.Public | BindingFlags.Static)!);
    }

    private string Type(ParameterRole role) => role switch
    {
        ParameterRole.Batch or ParameterRole.Height or ParameterRole.Width => "int",
        ParameterRole.Output => $"global::System.Span<{Spec.Output.Keyword()}>",
        _ => $"global::System.ReadOnlySpan<{Spec.Element.Stored.Keyword()}>",
    };

    private KernelModel Model(string type) => new(
        $"Chains.{type}.{Name}.g.cs",
        new MethodModel(
            "Chains",
            new EquatableArray<TypeModel>([new TypeModel("class", type)]),
            "public static partial",
            Name,
            new EquatableArray<ParameterModel>(Parameters.Select(role => new ParameterModel(role, Type(role), role.Name()))),
            default,
            HasBase: false,
            IsObsolete: false,
            IsMarked: false),
        Spec,
        Companions.None);
}
