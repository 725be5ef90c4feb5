using System.Linq;
using SepConvGen.Generator.Diagnostics;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing;

/// <summary>An activation and its arguments, for the last step or, prefixed, for the depthwise step of a separable kernel.</summary>
internal static class ActivationParser
{
    public static ActivationFunction Parse(AttributeArguments arguments, string prefix, Faults faults)
    {
        string name = prefix + "Activation";
        Activation? stated = arguments.Enum<Activation>(name, faults);
        if (stated is null && arguments.Has(name))
        {
            return ActivationFunction.None;
        }

        Activation kind = stated ?? Activation.None;
        string[] used = kind switch
        {
            Activation.Clamp => [name + "Min", name + "Max"],
            Activation.LeakyRelu => [name + "Alpha"],
            _ => [],
        };
        CheckPresence(arguments, name, kind, used, faults);
        var activation = new ActivationFunction(
            kind,
            arguments.Get<float>(name + "Min") ?? 0,
            arguments.Get<float>(name + "Max") ?? 0,
            arguments.Get<float>(name + "Alpha") ?? 0);
        CheckValues(arguments, name, activation, used, faults);
        return activation;
    }

    private static void CheckPresence(AttributeArguments arguments, string name, Activation kind, string[] used, Faults faults)
    {
        string[] missing = [.. used.Where(argument => !arguments.Has(argument))];
        if (missing.Length > 0)
        {
            string values = string.Join(", ", missing.Select(argument => $"{argument} = {(argument.EndsWith("Max", System.StringComparison.Ordinal) ? "6f" : argument.EndsWith("Min", System.StringComparison.Ordinal) ? "0f" : "0.01f")}"));
            faults.Report(Descriptors.ActivationArgumentMissing, arguments.LocationOf(name), FixData.Of(FixData.Arguments, values), kind, string.Join(" and ", missing));
        }

        foreach (string argument in new[] { name + "Min", name + "Max", name + "Alpha" }.Except(used).Where(arguments.Has))
        {
            faults.Report(
                Descriptors.ActivationArgumentSuperfluous,
                arguments.LocationOf(argument),
                argument,
                kind,
                argument.EndsWith("Alpha", System.StringComparison.Ordinal) ? Activation.LeakyRelu : Activation.Clamp);
        }
    }

    private static void CheckValues(AttributeArguments arguments, string name, ActivationFunction activation, string[] used, Faults faults)
    {
        foreach (string argument in used.Where(argument => arguments.Get<float>(argument) is { } value && float.IsNaN(value)))
        {
            faults.Report(Descriptors.ActivationArgumentContradictory, arguments.LocationOf(argument), $"{argument} is not a number");
        }

        if (activation.Kind == Activation.LeakyRelu && float.IsInfinity(activation.Alpha))
        {
            faults.Report(Descriptors.ActivationArgumentContradictory, arguments.LocationOf(name + "Alpha"), $"{name}Alpha is infinite");
        }

        if (used.All(arguments.Has) && activation.Min > activation.Max)
        {
            string order = System.FormattableString.Invariant($"{name}Min {activation.Min} is greater than {name}Max {activation.Max}");
            faults.Report(Descriptors.ActivationArgumentContradictory, arguments.LocationOf(name + "Min"), order);
        }
    }
}
