using System.Collections.Generic;
using System.Linq;
using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Rewriting.Folding;
using SepConvGen.Networks.Rewriting.Functions;
using SepConvGen.Networks.Rewriting.Fusion;
using SepConvGen.Networks.Rewriting.Views;

namespace SepConvGen.Networks.Rewriting;

/// <summary>Runs all rewrites until none changes anything.</summary>
internal static class GraphRewriter
{
    /// <summary>
    /// In their order: those of a group run until none of them applies, then those of the next one. Residuals come before
    /// activations, since a sum is computed before the activation.
    /// </summary>
    public static IReadOnlyList<Rewrite[]> Groups { get; } =
    [
        [
            new MergeBounds(), new RecognizeHardSigmoid(), new RecognizeHardSwish(), new RecognizeSilu(), new RecognizeGelu(),
            new RecognizeTanhGelu(), new RecognizeLayerNormalization(), new RecognizeGroupNormalization(),
        ],
        [new RemoveIdentity(), new MergeViews(), new FoldIntoNormalization()],
        [new FoldBatchNormalization(), new FoldConstant(), new FoldPadding(), new MoveTransposition()],
        [new SplitBatchNormalization(), new MergeFactors()],
        [new FuseResidual()],
        [new FuseActivation()],
    ];

    /// <summary>Changes a graph in place; says what was done, in its order.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="optional">Whether more is done than a graph needs to be lowered at all (the splitting of batch normalisation).</param>
    public static List<string> Rewrite(Graph graph, bool optional = true) =>
        Rewrite(graph, optional ? Groups : [[.. Groups.SelectMany(group => group).Where(rewrite => rewrite.Needed)]]);

    public static List<string> Rewrite(Graph graph, IReadOnlyList<Rewrite[]> groups)
    {
        GraphEditor editor = new(graph);
        List<string> done = [.. editor.Prune().Select(name => $"remove what no output needs: {name}")];
        int before;
        do
        {
            before = done.Count;
            foreach (Rewrite[] group in groups)
            {
                Run(group, editor, done);
            }
        }
        while (done.Count > before);
        return done;
    }

    private static void Run(Rewrite[] group, GraphEditor editor, List<string> done)
    {
        int before;
        do
        {
            before = done.Count;
            foreach (Rewrite rewrite in group)
            {
                for (int i = 0; i < editor.Nodes.Count;)
                {
                    if (rewrite.Apply(editor.Nodes[i], editor) is string text)
                    {
                        done.Add($"{rewrite.Name}: {text}");
                        _ = editor.Prune();
                        i = 0;
                    }
                    else
                    {
                        i++;
                    }
                }
            }
        }
        while (done.Count > before);
    }
}
