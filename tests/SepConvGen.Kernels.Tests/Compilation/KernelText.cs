using System.Globalization;

namespace SepConvGen.Kernels.Tests.Compilation;

/// <summary>The text of an attributed method, for kernels that are not in the catalog.</summary>
/// <param name="Attribute">"DepthwiseConv2D", "SeparableConv1D", ….</param>
/// <param name="Name">The method's name.</param>
internal sealed record KernelText(string Attribute, string Name)
{
    private readonly List<string> arguments = [];
    private readonly List<string> parameters = [];

    /// <summary>The arguments of the attribute's constructor.</summary>
    public KernelText Window(int height, int width)
    {
        arguments.Insert(0, string.Create(CultureInfo.InvariantCulture, $"{height}, {width}"));
        return this;
    }

    /// <summary>The argument of a 1-D attribute's constructor.</summary>
    public KernelText Window(int width)
    {
        arguments.Insert(0, string.Create(CultureInfo.InvariantCulture, $"{width}"));
        return this;
    }

    /// <summary>A named argument, left out where it has its default.</summary>
    public KernelText Set(string name, int value, int unless)
    {
        if (value != unless)
        {
            arguments.Add(string.Create(CultureInfo.InvariantCulture, $"{name} = {value}"));
        }

        return this;
    }

    public KernelText Set(Padding padding)
    {
        arguments.Add($"Padding = Padding.{padding}");
        return this;
    }

    /// <summary>The layouts of input and output.</summary>
    public KernelText Set(Layout input, Layout output)
    {
        if (input == output)
        {
            arguments.Add($"Layout = Layout.{input}");
            return this;
        }

        arguments.Add($"InputLayout = Layout.{input}");
        arguments.Add($"OutputLayout = Layout.{output}");
        return this;
    }

    /// <summary>A named argument that is true.</summary>
    public KernelText Flag(string name)
    {
        arguments.Add($"{name} = true");
        return this;
    }

    /// <summary>An activation and those of its arguments that its kind has.</summary>
    /// <param name="prefix">"", "Expand" or "Depthwise".</param>
    /// <param name="activation">The function.</param>
    public KernelText Set(string prefix, ActivationFunction activation)
    {
        arguments.Add($"{prefix}Activation = Activation.{activation.Kind}");
        if (activation.Kind == Activation.Clamp)
        {
            arguments.Add($"{prefix}ActivationMin = {Literal(activation.Min)}");
            arguments.Add($"{prefix}ActivationMax = {Literal(activation.Max)}");
        }
        else if (activation.Kind == Activation.LeakyRelu)
        {
            arguments.Add($"{prefix}ActivationAlpha = {Literal(activation.Alpha)}");
        }

        return this;
    }

    /// <summary>A span that the method reads, if it has it.</summary>
    public KernelText Reads(string parameter, bool exists = true) => Parameter($"ReadOnlySpan<float> {parameter}", exists);

    /// <summary>Whether the method has a parameter.</summary>
    public bool Has(string parameter) => parameters.Any(text => text.EndsWith(" " + parameter, StringComparison.Ordinal));

    /// <summary>A number that the attribute states.</summary>
    public int? Stated(string argument) =>
        arguments.Find(text => text.StartsWith($"{argument} = ", StringComparison.Ordinal)) is { } found ? int.Parse(found[(argument.Length + 3)..], CultureInfo.InvariantCulture) : null;

    /// <summary>A size that the method is given, if it is.</summary>
    public KernelText Takes(string parameter, bool exists = true) => Parameter($"int {parameter}", exists);

    public override string ToString() =>
        $"    [{Attribute}({string.Join(", ", arguments)})]\n" +
        $"    public static partial void {Name}({string.Join(", ", parameters)}, Span<float> output);\n";

    private static string Literal(float value) => value.ToString("R", CultureInfo.InvariantCulture) + "f";

    private KernelText Parameter(string text, bool exists)
    {
        if (exists)
        {
            parameters.Add(text);
        }

        return this;
    }
}
