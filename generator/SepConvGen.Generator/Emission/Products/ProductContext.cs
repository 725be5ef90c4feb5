using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>What the texts of one matrix product share.</summary>
/// <param name="Writer">Where they go.</param>
/// <param name="Step">What it computes.</param>
/// <param name="Product">The product.</param>
/// <param name="Unit">What a reader calls the positions of the output: "pixel" or "step".</param>
/// <param name="Dialect">The instructions.</param>
/// <param name="Epilogue">What happens to finished sums.</param>
/// <param name="Operands">The references that its methods take.</param>
/// <param name="Names">The names of its methods.</param>
internal sealed record ProductContext(
    CodeWriter Writer, StepSpec Step, MatrixProduct Product, string Unit, Dialect Dialect, Epilogue Epilogue, ProductOperands Operands, ProductNames Names)
{
    /// <summary>Whether its methods are told which panels are computed: threads share them.</summary>
    public bool SharesPanels { get; init; }

    /// <summary>What a method for all panels takes besides: which of them; null where it does all.</summary>
    public string? PanelParameters => SharesPanels ? RunSignature.PanelParameters : null;

    /// <summary>The same of a call.</summary>
    public string? PanelArguments => SharesPanels ? RunSignature.PanelArguments : null;

    public static ProductContext Of(CodeWriter writer, StepSpec step, MatrixProduct product, string unit, InstructionSet set, Epilogue epilogue, string prefix) =>
        new(writer, step, product, unit, Dialects.For(set, product.Lanes), epilogue, OperandsOf(step, product, epilogue, set), new(prefix, product));

    private static ProductOperands OperandsOf(StepSpec step, MatrixProduct product, Epilogue epilogue, InstructionSet set)
    {
        ProductOperands operands = ProductOperands.Of(step, epilogue, set.Element.Stored);
        return product.CompactWeights is { } compact ? operands with { Weights = operands.Weights with { Type = compact } } : operands;
    }

    /// <summary>A method: an empty line, a comment, the attributes of a kernel's methods, and the body.</summary>
    public void Method(string comment, string name, string parameters, System.Action body) => KernelEmitter.WriteMethod(Writer, comment, name, parameters, body);
}
