using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using SepConvGen.Generator.Diagnostics;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing;

/// <summary>What the attribute and the signature of an image filter ask for.</summary>
internal static class FilterParser
{
    public static KernelSpec Parse(IMethodSymbol method, AttributeArguments arguments, IReadOnlyList<ParameterModel> parameters, Faults faults)
    {
        bool Takes(ParameterRole role) => parameters.Any(parameter => parameter.Role == role);
        var image = new ImageSpec(
            Takes(ParameterRole.Batch) || parameters.Any(parameter => parameter.IsTensorInput),
            arguments.Optional("Height", Limit.Image, faults),
            arguments.Optional("Width", Limit.Image, faults));
        ElementType input = SampleTypeParser.Parse(method, ParameterRole.Input, faults);
        ElementType output = SampleTypeParser.Parse(method, ParameterRole.Output, faults);
        int channels = arguments.Optional("Channels", Limit.FilterChannels, faults) ?? 1;
        (float[] columnTaps, float[] rowTaps) = FilterTaps.Parse(arguments, faults);
        Border border = arguments.Enum<Border>("Border", faults) ?? Border.Reflect101;
        var filter = new FilterSpec(
            input,
            output,
            channels,
            new EquatableArray<float>(columnTaps),
            new EquatableArray<float>(rowTaps),
            Finite(arguments, "Scale", 1, mayBeZero: false, faults),
            Finite(arguments, "Offset", 0, mayBeZero: true, faults),
            border,
            BorderValue(arguments, border, input, faults));
        return new KernelSpec(image, new EquatableArray<StepSpec>([filter]), Packed: false, Takes(ParameterRole.ParallelOptions))
        {
            Strides = StrideParser.Of(parameters),
        };
    }

    private static float Finite(AttributeArguments arguments, string name, float otherwise, bool mayBeZero, Faults faults)
    {
        float value = arguments.Get<float>(name) ?? otherwise;
        if (float.IsNaN(value) || float.IsInfinity(value) || (value == 0 && !mayBeZero))
        {
            faults.Report(Descriptors.FilterFactor, arguments.LocationOf(name), name, Text(value), mayBeZero ? "finite" : "finite and not 0");
        }

        return value;
    }

    private static float BorderValue(AttributeArguments arguments, Border border, ElementType input, Faults faults)
    {
        float value = arguments.Get<float>("BorderValue") ?? 0;
        if (arguments.Has("BorderValue") && border != Border.Constant)
        {
            faults.Report(Descriptors.BorderValueWithoutConstant, arguments.LocationOf("BorderValue"), border);
        }
        else if (input != ElementType.Single && !(value == System.Math.Floor(value) && value >= input.Least() && value <= input.Most()))
        {
            faults.Report(Descriptors.BorderValueNoSample, arguments.LocationOf("BorderValue"), Text(value), input.Keyword(), input.Least(), input.Most());
        }

        // one of the two zeros, which are the same sample
        return value == 0 && input != ElementType.Single ? 0 : value;
    }

    private static string Text(float value) => value.ToString("R", CultureInfo.InvariantCulture);
}
