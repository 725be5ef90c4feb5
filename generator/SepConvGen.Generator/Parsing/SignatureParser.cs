using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SepConvGen.Generator.Diagnostics;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing;

/// <summary>The parameters of a kernel, which are recognised by name.</summary>
internal sealed class SignatureParser(KernelKind kind, ElementType element, Storage storage, AttributeArguments arguments, Faults faults)
{
    private readonly List<ParameterModel> parameters = [];
    private readonly HashSet<ParameterRole> meant = [];

    /// <summary>The parameters in their order, those that fit.</summary>
    public IReadOnlyList<ParameterModel> Parse(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            Recognise(method, parameter);
        }

        if (method.IsVararg)
        {
            Report(method.Locations[0], "__arglist", "");
        }

        bool tensor = SizesAreTold(method);
        bool packed = meant.Contains(ParameterRole.Weights);
        foreach (ParameterRole role in kind.Required.Concat(kind.Sizes).Where(role => !meant.Contains(role)))
        {
            bool told = (tensor && kind.Sizes.Contains(role)) || (role == ParameterRole.Output && !method.ReturnsVoid);
            if (!told && !(packed && role.IsWeight()))
            {
                Missing(method, role);
            }
        }

        return parameters;
    }

    private void Recognise(IMethodSymbol method, IParameterSymbol parameter)
    {
        ParameterSyntax? syntax = ParameterText.Syntax(parameter);
        ParameterRole? named = kind.RoleOf(parameter.Name);
        if (parameter.Name.Length == 0 || parameter.Type.TypeKind == TypeKind.Error || ExtensionMethods.IsMisplacedThis(parameter, syntax))
        {
            Mean(named);
            faults.LeaveToCompiler();
        }
        else if (named is not { } role)
        {
            Unknown(method, parameter);
        }
        else if (!meant.Add(role))
        {
            faults.Report(Descriptors.DuplicateParameter, NameOf(parameter), parameter.Name, role.Name());
        }
        else if (!parameter.Matches(kind.TypeOf(role), element, storage))
        {
            ParameterType type = kind.TypeOf(role);
            string declaration = role.Declaration(type, element);
            bool holds = parameter is { RefKind: RefKind.None, IsParams: false } && FormParser.Of(parameter.Type) is { } held && type.Takes(held.Form);
            if (!(holds && CompactParser.Explain(parameter.Type, role.Name(), declaration, ParameterText.Location(parameter), element, faults)))
            {
                faults.Report(Descriptors.WrongParameterType, ParameterText.Location(parameter), FixData.Of(FixData.Declaration, declaration), role.Name(), declaration, Offered(parameter, type));
            }
        }
        else
        {
            if (role.IsWeight() && method.Parameters.Any(other => other.Name == ParameterRole.Weights.Name()))
            {
                faults.Report(Descriptors.PartOfPackedWeights, ParameterText.Location(parameter), role.Name(), method.Name);
            }

            StatedTwice(role, "Height", ParameterRole.Height);
            StatedTwice(role, "Width", ParameterRole.Width);
            if ((kind.Sizes.Contains(role) || role == ParameterRole.Batch) && SizesAreTold(method))
            {
                faults.Report(Descriptors.SizeOfTensor, ParameterText.Location(parameter), role.Name());
            }

            ParameterForm? form = FormParser.Of(parameter.Type)?.Form;
            parameters.Add(new ParameterModel(role, ParameterText.Type(parameter, syntax), role.Name()) { Form = form is { IsSpan: false } ? form : null });
        }
    }

    /// <summary>What else fits; of a parameter that only holds another element, why that one does not.</summary>
    private string Offered(IParameterSymbol parameter, ParameterType type) =>
        FormParser.Of(parameter.Type) is not { } held || type.Holds(held.Element, element, storage) ? type.Others(element)
        : ElementParser.Of(held.Element) is null ? "; the elements of a kernel are float, Half or bfloat16, or all of them double"
        : $"; the kernel computes in {element.Keyword()}, as its other elements have it";

    /// <summary>Whether the sizes are those of the input, because it is a tensor; or may be, because the compiler does not know what it is.</summary>
    private static bool SizesAreTold(IMethodSymbol method) => method.Parameters.FirstOrDefault(parameter => parameter.Name == ParameterRole.Input.Name()) is { Type: { } type }
        && (type.TypeKind == TypeKind.Error || FormParser.Of(type) is { Form.IsTensor: true });

    private void StatedTwice(ParameterRole role, string argument, ParameterRole size)
    {
        if (role == size && arguments.Has(argument))
        {
            faults.Report(Descriptors.SizeStatedTwice, arguments.LocationOf(argument), argument, role.Name());
        }
    }

    /// <summary>Guesses among the roles that the method does not have; the parameter counts as the one guessed.</summary>
    private void Unknown(IMethodSymbol method, IParameterSymbol parameter)
    {
        string[] present = [.. method.Parameters.Select(other => other.Name)];
        if (present.FirstOrDefault(name => name != parameter.Name && IsSameLetters(name, parameter.Name)) is { } twin
            && kind.RoleOf(twin) is not null)
        {
            faults.Report(Descriptors.DuplicateParameter, NameOf(parameter), parameter.Name, twin);
            return;
        }

        if (kind.IsSequence && IsSameLetters(parameter.Name, ParameterRole.Height.Name()))
        {
            Report(NameOf(parameter), parameter.Name, " (sequences have no height: leave it out)");
            return;
        }

        string? guess = NearestName.Find(parameter.Name, kind.Roles.Select(role => role.Name()).Except(present));
        Mean(guess is null ? null : kind.RoleOf(guess));
        Report(NameOf(parameter), parameter.Name, guess is null ? "" : $" (did you mean '{guess}'?)", guess is null ? null : FixData.Of(FixData.Rename, guess));
    }

    private void Mean(ParameterRole? role)
    {
        if (role is { } meaning)
        {
            meant.Add(meaning);
        }
    }

    private void Report(Location location, string name, string hint, ImmutableDictionary<string, string?>? fix = null) => faults.Report(
        Descriptors.UnknownParameter, location, fix, kind.Name, name, hint, string.Join(", ", kind.Roles.Select(role => role.Name())));

    private void Missing(IMethodSymbol method, ParameterRole role)
    {
        string? argument = role is ParameterRole.Height or ParameterRole.Width ? role.ToString() : null;
        if (argument is null || !arguments.Has(argument))
        {
            string alternative = role == ParameterRole.Output ? ", or to return what it would write" : argument is null ? "" : $", or state {argument} in the attribute";
            string declaration = role.Declaration(kind.TypeOf(role), element);
            faults.Report(Descriptors.MissingParameter, method.Locations[0], FixData.Of(FixData.Declaration, declaration), kind.Name, declaration, alternative);
        }
    }

    private static bool IsSameLetters(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);

    private static Location NameOf(IParameterSymbol parameter) => parameter.Locations[0];
}
