using System.Collections.Generic;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>An operand that the stages do not work on as it is stored: the pixels of a block go from there to scratch, or from scratch there.</summary>
/// <param name="Role">The input, the residual or the output.</param>
/// <param name="Source">The parameter that it is: a residual may be the input.</param>
/// <param name="Form">How it is stored.</param>
/// <param name="Channels">Channels of a pixel.</param>
/// <param name="Type">What it is in scratch.</param>
internal sealed record Transfer(ParameterRole Role, ParameterRole Source, StoredForm Form, int Channels, ElementType Type)
{
    /// <summary>Whether it goes from scratch to where it is stored.</summary>
    public bool IsStore => Role == ParameterRole.Output;

    /// <summary>Whether it is stored plane by plane.</summary>
    public bool IsPlanar => Form.HasPlanes(Channels);

    /// <summary>The scratch with its pixels.</summary>
    public string Scratch => $"{Role.Name()}Pixels";

    /// <summary>The scratch with its planes as floats, where they are stored in half the bytes: between widening and transposing. Otherwise null.</summary>
    public string? PlaneScratch => IsPlanar && Form.Compact is not null ? $"{Role.Name()}Planes" : null;

    /// <summary>What it is, for a reader.</summary>
    public string What => Role switch
    {
        ParameterRole.Input => "input",
        ParameterRole.Output => "result",
        _ => "residual",
    };

    /// <summary>Whether the input and the residual are stored alike, so that one method loads both.</summary>
    public bool IsShared { get; init; }

    /// <summary>The method that moves pixels.</summary>
    public string Method => (IsShared, Role) switch
    {
        (true, _) => "LoadPixels",
        (_, ParameterRole.Input) => "LoadInput",
        (_, ParameterRole.Output) => "StoreOutput",
        _ => "LoadResidual",
    };

    /// <summary>What a block of rows keeps of it.</summary>
    /// <param name="windows">The windows that come after it.</param>
    /// <param name="stride">Such rows for each row of the output.</param>
    public IEnumerable<BlockRow> Rows(int windows, int stride)
    {
        yield return new(Scratch, What, windows, stride, Channels);
        if (PlaneScratch is { } planes)
        {
            yield return new(planes, $"{What} in planes", windows, stride, Channels);
        }
    }
}
