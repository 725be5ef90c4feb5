using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SepConvGen.Generator.Diagnostics;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing;

/// <summary>Checks that an activation with slopes has the parameter for them, and that the parameter has such an activation.</summary>
internal static class Slopes
{
    public static void Check(
        IMethodSymbol method, KernelSpec spec, AttributeArguments arguments, IReadOnlyList<ParameterModel> parameters, Faults faults)
    {
        foreach (StepSpec step in spec.Steps)
        {
            Check(step.Activation, step.Operands.Slope.ActivationArgument(), step.Operands.Slope);
        }

        void Check(ActivationFunction activation, string argument, ParameterRole role)
        {
            bool given = parameters.Any(parameter => parameter.Role == role);
            if (activation.HasSlope && !given && !spec.Packed)
            {
                string declaration = role.Declaration(spec.Element.Stored);
                faults.Report(Descriptors.SlopeMissing, arguments.LocationOf(argument), FixData.Of(FixData.Declaration, declaration), declaration);
            }
            else if (!activation.HasSlope && given && !spec.Packed)
            {
                IParameterSymbol slope = method.Parameters.First(parameter => parameter.Name == role.Name());
                faults.Report(Descriptors.SlopeSuperfluous, ParameterText.Location(slope), role.Name(), argument, activation.Kind);
            }
        }
    }
}
