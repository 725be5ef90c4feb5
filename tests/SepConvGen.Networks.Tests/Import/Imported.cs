using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Import;
using SepConvGen.Networks.Tests.Harness;

namespace SepConvGen.Networks.Tests.Import;

/// <summary>Short ways to what an import gives.</summary>
internal static class Imported
{
    public static Graph Graph(this ModelBuilder builder, string inputShape = "") => GraphImport.Import(builder.Model(), new ImportOptions { InputShape = inputShape });

    /// <summary>The graph's nodes as lines of text.</summary>
    public static string[] Lines(this ModelBuilder builder, string inputShape = "") => [.. builder.Graph(inputShape).Nodes.Select(GraphText.Of)];

    public static string Fault(this ModelBuilder builder, string inputShape = "") =>
        Xunit.Assert.Throws<NetworkException>(() => builder.Graph(inputShape)).Message;

    /// <summary>What an output depends on that is a constant: the value "c" of a model, floats or integers.</summary>
    public static Tensor Constant(this ModelBuilder builder, bool integers = false)
    {
        builder.Input("x", 1);
        if (integers)
        {
            builder.Node("Cast", "c", "floats", ("to", 1));
        }

        return builder.Node("Add", integers ? "x floats" : "x c", "y").Output("y").Graph().Nodes.Single().Inputs[1]!.Constant!;
    }
}
