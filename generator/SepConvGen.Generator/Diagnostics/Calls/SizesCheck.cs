using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SepConvGen.Generator.Parsing;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Diagnostics;

/// <summary>Kernels to which every call gives the same sizes. Methods are analysed on several threads.</summary>
/// <remarks>
/// Only of kernels that nobody outside the project can call, and which were measured to gain by it: depthwise and regular convolutions of small
/// images of few channels. Others were as fast without their sizes.
/// </remarks>
internal sealed class SizesCheck(Compilation compilation)
{
    // Pixels of an output row, and channels of the image. 3×3 convolutions with padding took, without their sizes, so many times as long (AVX-512,
    // docs/tuning.md): depthwise ones of 1 to 3 channels 1.1 to 1.6 for 7 to 10, up to 1.3 for 14 to 28; 1 → 3 to 8 and 3 → 16 channels 1.0 to 2.3 for 5 to 10, up to 2.1
    // for 14 to 28. With more pixels, or more channels, 1.0 to 1.2.
    private const int Most = 28;
    private const int Narrow = 12;
    private const int Channels = 3;
    private const string WidthArgument = "Width = ";

    // Each kernel, and what the attribute would state for all of its calls; null where they differ, or are not known.
    private readonly ConcurrentDictionary<IMethodSymbol, string?> kernels = new(SymbolEqualityComparer.Default);

    // The files whose calls are seen.
    private readonly ConcurrentDictionary<SyntaxTree, bool> seen = new();

    private readonly Lazy<bool> hasFriends = new(() =>
        compilation.Assembly.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "InternalsVisibleToAttribute"));

    /// <summary>Takes note of a file that is analysed.</summary>
    public void Pass(SyntaxTree file) => seen.TryAdd(file, true);

    /// <summary>Takes note of a call.</summary>
    public void Take(KernelCall call)
    {
        if ((call.Kind == KernelKind.Conv2D || call.Kind == KernelKind.DepthwiseConv2D) && Sizes(call.Method) is { Length: > 0 } sizes && IsOurs(call.Method))
        {
            Take(call.Method, Arguments(call, sizes));
        }
    }

    /// <summary>Takes note of a kernel that is handed on as a delegate: nobody knows how it is called.</summary>
    public void Take(IMethodReferenceOperation reference)
    {
        if (KernelCall.KernelOf(reference.Method) is { } kernel)
        {
            Take(kernel.Method, null);
        }
    }

    /// <summary>Reports at the end, when all calls are known.</summary>
    public void Report(Action<Diagnostic> report, CancellationToken cancellation)
    {
        foreach (KeyValuePair<IMethodSymbol, string?> kernel in kernels)
        {
            IMethodSymbol method = kernel.Key;
            if (kernel.Value is { } arguments && Price(arguments, KernelParser.Parse(method, cancellation).File?.Kernel?.Spec) is { } price && !IsNamedElsewhere(method, cancellation))
            {
                IParameterSymbol[] sizes = Sizes(method);
                report(Diagnostic.Create(
                    Descriptors.SizesKnown,
                    ParameterText.Location(sizes[0]),
                    FixData.Of(FixData.Arguments, arguments),
                    method.Name,
                    $"'{arguments}'",
                    string.Join(" and ", sizes.Select(size => $"'{size.Name}'")),
                    price));
            }
        }
    }

    private void Take(IMethodSymbol method, string? arguments) => kernels.AddOrUpdate(method, arguments, (_, before) => before == arguments ? before : null);

    // How much longer it takes not to state them; null where that is nothing, or was not measured.
    private static string? Price(string arguments, KernelSpec? spec)
    {
        string? width = arguments.Split(',').Select(argument => argument.Trim()).FirstOrDefault(argument => argument.StartsWith(WidthArgument, StringComparison.Ordinal))?.Substring(WidthArgument.Length);
        if (spec is not { First: { InputChannels: <= Channels, Window: { } window } step }
            || (width is null ? spec.Image.Width : int.Parse(width, CultureInfo.InvariantCulture)) is not int input
            || !window.Columns.MayOverhang(window.Padding, input))
        {
            return null;
        }

        int output = window.Columns.OutputSize(window.Padding, input);
        return output is < 1 or > Most ? null : (step is DepthwiseSpec, output < Narrow) switch
        {
            (true, true) => "1.1 to 1.6",
            (true, false) => "up to 1.3",
            (false, true) => "1.0 to 2.3",
            (false, false) => "up to 2.1",
        };
    }

    // "Height = 56, Width = 56"
    private static string? Arguments(KernelCall call, IParameterSymbol[] sizes)
    {
        string[] arguments = [.. sizes
            .Select(size => call.Operation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == size.Ordinal)?.Value.ConstantValue is { HasValue: true, Value: int and > 0 and var value }
                ? $"{char.ToUpperInvariant(size.Name[0])}{size.Name.Substring(1)} = {value}"
                : "")
            .Where(argument => argument.Length > 0)];
        return arguments.Length == sizes.Length ? string.Join(", ", arguments) : null;
    }

    private static IParameterSymbol[] Sizes(IMethodSymbol method) =>
        [.. method.Parameters.Where(parameter => KernelKind.Conv2D.Sizes.Any(size => size.Name() == parameter.Name))];

    // Whether all calls are in this project: it is declared here, and what can be called from elsewhere is more visible.
    private bool IsOurs(IMethodSymbol method)
    {
        if (!SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly) || method.IsVirtual || method.IsAbstract || method.IsOverride
            || method.ContainingType.AllInterfaces.Any(type => !type.GetMembers(method.Name).IsEmpty))
        {
            return false;
        }

        Accessibility[] around = [.. Around(method)];
        return around.Contains(Accessibility.Private)
            || (!hasFriends.Value && around.Any(accessibility => accessibility is Accessibility.Internal or Accessibility.ProtectedAndInternal));
    }

    private static IEnumerable<Accessibility> Around(ISymbol method)
    {
        for (ISymbol? symbol = method; symbol is IMethodSymbol or INamedTypeSymbol; symbol = symbol.ContainingType)
        {
            yield return symbol.DeclaredAccessibility;
        }
    }

    // Generated files are not analysed. Those of other generators can call a kernel, too: their text tells enough.
    private bool IsNamedElsewhere(IMethodSymbol method, CancellationToken cancellation) => compilation.SyntaxTrees
        .Where(file => !seen.ContainsKey(file) && !UserBody.IsGenerated(file))
        .Any(file => file.GetText(cancellation).ToString().Contains(method.Name));
}
