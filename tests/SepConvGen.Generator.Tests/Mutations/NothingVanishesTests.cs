using SepConvGen.Tests.Shared;
using Xunit;

namespace SepConvGen.Generator.Tests.Mutations;

/// <summary>
/// However an attributed method is spoilt: it never ends without a body and without an error that says why. CS8795 is no
/// such error. And what the compiler says of the user's source it does not say of a generated file again. A run that is not thorough tries a ninth.
/// </summary>
public class NothingVanishesTests
{
    private static readonly string[] Accessibilities = ["public static partial void", "static partial void"];

    private static readonly string[] PlaceModifiers =
        ["partial void", "static partial void", "public partial void", "public static partial void", "internal static partial int", "void", "public static void"];

    private static readonly string[] OwnValues =
        ["default", "null!", "3", "3f", "new[] { 3 }", "new[] { 3f }", "new object[] { 3f }", "typeof(int)", "\"\"", "DayOfWeek.Monday", "Small.A"];

    public static TheoryData<int> Kernels => [.. Enumerable.Range(0, Mutants.Kernels.Count)];

    [Theory]
    [MemberData(nameof(Kernels))]
    public Task With_any_value_of_any_argument(int kernel) => Check(
        from index in Enumerable.Range(0, Mutants.Kernels[kernel].Arguments.Count)
        from value in Mutants.Values.Index()
        select Mutants.Kernels[kernel].WithArgument(index, value.Item) with { Modifiers = Modifiers(kernel, index + value.Index) });

    [Theory]
    [MemberData(nameof(Kernels))]
    public Task With_any_type_of_any_parameter(int kernel) => Check(
        from index in Enumerable.Range(0, Mutants.Kernels[kernel].Parameters.Count)
        from type in Mutants.Types.Index()
        select Mutants.Kernels[kernel].WithType(index, type.Item) with { Modifiers = Modifiers(kernel, index + type.Index) });

    [Fact]
    public Task In_any_declaration() => Check(
        from modifiers in Shapes.Modifiers
        from end in Shapes.Constraints
        from kernel in end == Shapes.Constraints[0] ? [Kernel, Wrong] : new[] { Wrong }
        select kernel with { Modifiers = modifiers, Name = end.Name, End = end.Constraints });

    [Fact]
    public Task In_any_place() => Check(
        from kernel in new[] { Kernel, Wrong }
        from around in Shapes.Places
        from modifiers in PlaceModifiers
        select kernel with { Modifiers = modifiers, Around = around });

    [Fact]
    public Task With_any_other_attribute() => Check(
        from kernel in new[] { Kernel, Wrong }
        from modifiers in Accessibilities
        from before in Shapes.Attributes
        select kernel with { Modifiers = modifiers, Before = before });

    [Theory]
    [InlineData("long")]
    [InlineData("object")]
    [InlineData("string")]
    [InlineData("byte")]
    [InlineData("double")]
    [InlineData("int[]")]
    [InlineData("float[]")]
    [InlineData("double[]")]
    [InlineData("object[]")]
    [InlineData("Type")]
    [InlineData("DayOfWeek")]
    [InlineData("Small")]
    [InlineData("Missing")]
    public Task With_an_attribute_of_the_users_own(string type) => Check(
        from value in OwnValues.Index()
        from kernel in Shapes.OwnAttributes.Index()
        let modifiers = Accessibilities[(value.Index + kernel.Index) % 2]
        select kernel.Item.Replace("TYPE", type, StringComparison.Ordinal).Replace("VALUE", value.Item, StringComparison.Ordinal).Replace("MODIFIERS", modifiers, StringComparison.Ordinal));

    [Fact]
    public Task Beside_any_overload() => Check(
        from modifiers in Accessibilities
        from other in Shapes.Overloads
        select Shapes.Beside(Kernel with { Modifiers = modifiers }, $"[DepthwiseConv2D(3, 1, InputChannels = 2)] {modifiers} {other};"));

    // A kernel that returns its result must state an accessibility.
    private static string Modifiers(int kernel, int number) =>
        Mutants.Kernels[kernel].Modifiers == Accessibilities[0] ? Accessibilities[number % 2] : Mutants.Kernels[kernel].Modifiers;

    private static Mutant Kernel => new("DepthwiseConv2D", ["3", "1", "InputChannels = 2"], Mutants.Kernels[0].Parameters);

    private static Mutant Wrong => new("DepthwiseConv2D", ["0", "1", "InputChannels = 2"], Mutants.Kernels[0].Parameters);

    internal static Task Check(IEnumerable<Mutant> mutants) => Check(mutants.Some(9).Select(mutant => mutant.Source));

    internal static async Task Check(IEnumerable<string> sources)
    {
        List<string> failures = [];
        foreach (string source in sources)
        {
            Verdict verdict = await Verdict.Of(source);
            if (!verdict.Explains || !verdict.InGeneratedFiles.IsEmpty)
            {
                failures.Add($"{source}\n  {verdict}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of them:\n{string.Join("\n", failures)}");
    }
}
