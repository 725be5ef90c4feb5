using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests;

/// <summary>The special values of <see cref="TestValues"/> do what they are for: some results are spoilt, and many are not.</summary>
public sealed class SpecialValuesTests
{
    [Fact]
    public void Special_inputs_leave_most_results_numbers() => AssertMixed(TestValues.SpecialInputs, KernelCatalog.Kernels.Values);

    [Fact]
    public void Special_weights_leave_the_borders_numbers() =>
        AssertMixed(TestValues.SpecialWeights, KernelCatalog.Kernels.Values.Where(kernel => kernel.Rows.Padding != Padding.Valid));

    private static void AssertMixed(Func<Problem, TestData> values, IEnumerable<Kernel> kernels)
    {
        int results = 0;
        int numbers = 0;
        foreach (Kernel kernel in kernels)
        {
            float[] expected = values(Shapes.One(kernel)).Expected;
            results += expected.Length;
            numbers += expected.Count(float.IsFinite);
        }

        Assert.InRange(numbers, 0.2 * results, 0.95 * results);
    }
}
