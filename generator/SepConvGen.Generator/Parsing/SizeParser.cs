using System.Globalization;
using SepConvGen.Generator.Diagnostics;

namespace SepConvGen.Generator.Parsing;

/// <summary>Reads sizes and checks their limits. After a fault the least size stands in: no kernel comes of it.</summary>
internal static class SizeParser
{
    /// <summary>A size that must be stated.</summary>
    public static int Required(this AttributeArguments arguments, string name, Limit limit, Faults faults)
    {
        if (!arguments.Has(name))
        {
            faults.Report(Descriptors.MissingArgument, arguments.Location, FixData.Of(FixData.Arguments, name), name);
        }

        return arguments.Optional(name, limit, faults) ?? limit.Least;
    }

    /// <summary>A size that may be stated; null if it is not.</summary>
    public static int? Optional(this AttributeArguments arguments, string name, Limit limit, Faults faults)
    {
        int? value = arguments.Get<int>(name);
        if (value is not { } stated || limit.Allows(stated))
        {
            return value;
        }

        faults.Report(Descriptors.SizeOutOfRange, arguments.LocationOf(name), name, stated, limit.Least, Text(limit.Most));
        return limit.Least;
    }

    /// <summary>A stride or dilation, stated for both directions or for this one; otherwise 1.</summary>
    public static int Step(this AttributeArguments arguments, string both, string direction, Faults faults)
    {
        string name = both + direction;
        if (arguments.Has(both) && arguments.Has(name))
        {
            faults.Report(Descriptors.StepStatedTwice, arguments.LocationOf(name), both, name);
        }

        return arguments.Step(name, faults) ?? arguments.Step(both, faults) ?? 1;
    }

    private static int? Step(this AttributeArguments arguments, string name, Faults faults)
    {
        int? value = arguments.Get<int>(name);
        if (value is not { } stated || Limit.Step.Allows(stated))
        {
            return value;
        }

        faults.Report(Descriptors.StepOutOfRange, arguments.LocationOf(name), name, stated, Text(Limit.Step.Most));
        return 1;
    }

    private static string Text(int limit) => limit.ToString("N0", CultureInfo.InvariantCulture);
}
