using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission.Simd;

/// <summary>
/// Arm vectors: maximum and minimum order −0 below +0 and so cannot be used; a multiply-add can take one element of a
/// vector as its factor, so a vector of inputs is loaded at once.
/// </summary>
internal sealed class NeonDialect(ElementType element) : VectorDialect(InstructionSet.Neon.LanesOf(element), element)
{
    public override int InputGroup => Lanes;

    public override string LoadInputs(int group, string reference, string offset) =>
        group == 1 ? base.LoadInputs(group, reference, offset) : Load(reference, offset);

    public override string MultiplyAddInput(int group, string inputs, int index, string weight, string sum) =>
        group == 1
            ? base.MultiplyAddInput(group, inputs, index, weight, sum)
            : $"AdvSimd.Arm64.FusedMultiplyAddBySelectedScalar({sum}, {weight}, {inputs}, {index})";

    public override string ZipLow(string x, string y) => $"AdvSimd.Arm64.ZipLow({x}, {y})";

    public override string ZipHigh(string x, string y) => $"AdvSimd.Arm64.ZipHigh({x}, {y})";

    public override string Relu(string x) => $"{Class}.AndNot({x}, {Class}.LessThan({x}, {Zero}))";

    public override string Clamp(string x, double min, double max) =>
        AtLeast(x, min, otherwise: AtMost(x, max));

    public override string AtLeast(string x, double min) => AtLeast(x, min, otherwise: x);

    public override string AtMost(string x, double max) =>
        $"{Class}.ConditionalSelect({Class}.GreaterThan({x}, {Broadcast(Literal(max))}), {Broadcast(Literal(max))}, {x})";

    private string AtLeast(string x, double min, string otherwise) =>
        $"{Class}.ConditionalSelect({Class}.LessThan({x}, {Broadcast(Literal(min))}), {Broadcast(Literal(min))}, {otherwise})";
}
