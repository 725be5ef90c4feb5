using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Rewriting;

/// <summary>One change that leaves what a graph computes as it is, up to rounding, and makes it cheaper.</summary>
internal abstract class Rewrite
{
    /// <summary>What it does, for the report: "fold batch normalisation".</summary>
    public abstract string Name { get; }

    /// <summary>Whether a graph cannot be lowered without it.</summary>
    public virtual bool Needed => false;

    /// <summary>Changes the graph at this node if it can; says to what ("Mul_1 into Conv_0"), or null for no change.</summary>
    public abstract string? Apply(Node node, GraphEditor graph);
}
