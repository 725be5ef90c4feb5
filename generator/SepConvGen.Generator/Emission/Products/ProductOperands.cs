using System.Collections.Generic;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The references that the methods of a matrix product take, in the order of their parameters.</summary>
/// <param name="Input">Its input, from some pixel on.</param>
/// <param name="Weights">Its filter, from some row and panel on.</param>
/// <param name="Bias">Its biases, from some channel on; null where it has none.</param>
/// <param name="Slope">The slopes of its activation; null where that has none.</param>
/// <param name="Residual">What is added to its results; null for nothing.</param>
/// <param name="Output">Its results.</param>
internal sealed record ProductOperands(Operand Input, Operand Weights, Operand? Bias, Operand? Slope, Operand? Residual, Operand Output)
{
    /// <summary>Sums that stand in scratch; null where they stay in registers.</summary>
    public Operand? Sums { get; init; }

    /// <summary>Floats from a row of the input to the next, a parameter after the input; null where methods read one row.</summary>
    public string? InputRow { get; init; }

    /// <summary>Those of a step, as its methods call them.</summary>
    public static ProductOperands Of(StepSpec step, Epilogue epilogue, ElementType type) => new(
        new("input", type),
        new("weights", type),
        step.HasBias ? new("bias", type) : null,
        step.Activation.HasSlope ? new("slope", type) : null,
        epilogue.HasResidual ? new("residual", type) : null,
        new("output", type));

    /// <summary>Those of a step, as the tier's Run calls them.</summary>
    public static ProductOperands InRun(StepSpec step, Epilogue epilogue, ElementType type)
    {
        string scope = step.Operands.Scope;
        return Of(step, epilogue, type).Named(input: "image", weights: $"{scope}Weights", residual: "addend", output: "result") with
        {
            Bias = step.HasBias ? new($"{scope}Start", type) : null,
            Slope = step.Activation.HasSlope ? new($"{scope}Slopes", type) : null,
        };
    }

    /// <summary>The arguments with which the tier's Run calls a method for neighbouring pixels: its own weights, and what it has at hand.</summary>
    public static string RunArguments(StepSpec step, Epilogue epilogue, ElementType type, string input, string residual, string output, string count)
    {
        ProductOperands run = InRun(step, epilogue, type);
        return Text.List([input, run.Weights.Argument, run.Bias?.Argument, run.Slope?.Argument, epilogue.Residual(residual), output, count]);
    }

    /// <summary>The same with other names; bias and slope keep theirs.</summary>
    public ProductOperands Named(string input, string weights, string residual, string output) => this with
    {
        Input = Input with { Name = input },
        Weights = Weights with { Name = weights },
        Residual = Residual is null ? null : Residual with { Name = residual },
        Output = Output with { Name = output },
    };

    /// <summary>The parameters behind the input.</summary>
    public IEnumerable<string?> ParametersAfterInput => [Weights.Parameter, Bias?.Parameter, Slope?.Parameter, Sums?.Parameter, Residual?.Parameter, Output.Parameter];

    /// <summary>The parameters of a method that takes them, and others.</summary>
    public string Parameters(params string?[] others) => Text.List(
    [
        Input.Parameter,
        InputRow is null ? null : $"nuint {InputRow}",
        .. ParametersAfterInput,
        .. others,
    ]);

    /// <summary>The arguments for the parameters behind the input, each so many floats on.</summary>
    public IEnumerable<string?> ArgumentsAfterInput(ProductOffsets at) =>
        [Weights.At(at.Weights), Bias?.At(at.Channels), Slope?.At(at.Channels), Sums?.At(at.Sums), Residual?.At(at.OfResidual), Output.At(at.Results)];

    /// <summary>The arguments of such a method: each so many floats on, and others.</summary>
    public string Arguments(ProductOffsets at, params string?[] others) => Text.List(
    [
        Input.At(at.Input),
        InputRow,
        .. ArgumentsAfterInput(at),
        .. others,
    ]);

    /// <summary>The statements that declare those whose names are not those of others, so many floats on from them.</summary>
    public void Declare(CodeWriter writer, ProductOperands from, ProductOffsets at)
    {
        Each(Input, from.Input, at.Input);
        Each(Weights, from.Weights, at.Weights);
        Each(Bias, from.Bias, at.Channels);
        Each(Slope, from.Slope, at.Channels);
        Each(Sums, from.Sums, at.Sums);
        Each(Residual, from.Residual, at.OfResidual);
        Each(Output, from.Output, at.Results);

        void Each(Operand? operand, Operand? other, string offset)
        {
            if (operand is not null && operand != other)
            {
                writer.Write(operand.Declare(other!.At(offset)));
            }
        }
    }

    /// <summary>The statements that move on those that an offset is given for.</summary>
    public void Advance(CodeWriter writer, ProductOffsets by)
    {
        Each(Input, by.Input);
        Each(Weights, by.Weights);
        Each(Sums, by.Sums);
        Each(Residual, by.OfResidual);
        Each(Output, by.Results);

        void Each(Operand? operand, string offset)
        {
            if (operand is not null && offset.Length > 0)
            {
                writer.Write(operand.Advance(offset));
            }
        }
    }
}

/// <summary>How many floats on each of the operands starts, in C#; "" for none.</summary>
internal sealed record ProductOffsets
{
    public string Input { get; init; } = "";

    public string Weights { get; init; } = "";

    /// <summary>Of bias and slopes.</summary>
    public string Channels { get; init; } = "";

    public string Sums { get; init; } = "";

    /// <summary>Of output and residual.</summary>
    public string Results { get; init; } = "";

    /// <summary>Of the residual, where it lies otherwise than the output; null where it does not.</summary>
    public string? Added { get; init; }

    /// <summary>Of the residual, wherever it lies.</summary>
    public string OfResidual => Added ?? Results;
}
