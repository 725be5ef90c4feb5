using System.Collections.Generic;
using System.Linq;
using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Onnx;

namespace SepConvGen.Networks.Import;

/// <summary>The nodes that the outputs need, in an order in which they can run: the file's, where that is one.</summary>
internal sealed class NodeOrder
{
    private NodeOrder(List<OnnxNode> nodes) => Nodes = nodes;

    public IReadOnlyList<OnnxNode> Nodes { get; }

    public static NodeOrder Of(OnnxGraph graph)
    {
        Dictionary<string, int> writers = Writers(graph);
        bool[] needed = Needed(graph, writers);
        int[] waiting = new int[graph.Nodes.Count];
        List<int>?[] readers = new List<int>?[graph.Nodes.Count];
        SortedSet<int> ready = [];
        for (int i = 0; i < graph.Nodes.Count; i++)
        {
            if (!needed[i])
            {
                continue;
            }

            foreach (int writer in Sources(graph.Nodes[i], writers))
            {
                (readers[writer] ??= []).Add(i);
                waiting[i]++;
            }

            if (waiting[i] == 0)
            {
                _ = ready.Add(i);
            }
        }

        List<OnnxNode> order = [];
        while (ready.Count > 0)
        {
            int next = ready.Min;
            _ = ready.Remove(next);
            order.Add(graph.Nodes[next]);
            foreach (int reader in readers[next] ?? [])
            {
                if (--waiting[reader] == 0)
                {
                    _ = ready.Add(reader);
                }
            }
        }

        if (order.Count < needed.Count(need => need))
        {
            int stuck = Enumerable.Range(0, waiting.Length).First(i => waiting[i] > 0);
            throw new NetworkException($"The model's graph has a cycle: {graph.Nodes[stuck].Operator} '{graph.Nodes[stuck].Name}' waits for its own result.");
        }

        return new NodeOrder(order);
    }

    /// <summary>Which node writes a value; -1 for inputs and constants.</summary>
    private static Dictionary<string, int> Writers(OnnxGraph graph)
    {
        Dictionary<string, int> writers = [];
        HashSet<string> inputs = [];
        foreach (OnnxTensor constant in graph.Initializers)
        {
            Add(constant.Name, -1);
        }

        foreach (OnnxValueInfo input in graph.Inputs)
        {
            if (!inputs.Add(input.Name))
            {
                throw new NetworkException($"The model is broken: it has two inputs '{input.Name}'.");
            }

            writers[input.Name] = -1;
        }

        for (int i = 0; i < graph.Nodes.Count; i++)
        {
            foreach (string output in graph.Nodes[i].Outputs.Where(output => output.Length > 0))
            {
                Add(output, i);
            }
        }

        return writers;

        void Add(string name, int writer)
        {
            if (writers.ContainsKey(name))
            {
                throw new NetworkException($"The model is broken: it has two values '{name}'.");
            }

            writers.Add(name, writer);
        }
    }

    private static bool[] Needed(OnnxGraph graph, Dictionary<string, int> writers)
    {
        if (graph.Outputs.Count == 0)
        {
            throw new NetworkException("The model is broken: it has no output.");
        }

        bool[] needed = new bool[graph.Nodes.Count];
        Stack<int> open = [];
        HashSet<string> outputs = [];
        foreach (OnnxValueInfo output in graph.Outputs)
        {
            if (!outputs.Add(output.Name))
            {
                throw new NetworkException($"The model is broken: it has two outputs '{output.Name}'.");
            }

            if (!writers.TryGetValue(output.Name, out int writer))
            {
                throw new NetworkException($"The model is broken: nothing writes its output '{output.Name}'.");
            }

            Need(writer);
        }

        while (open.Count > 0)
        {
            foreach (int writer in Sources(graph.Nodes[open.Pop()], writers))
            {
                Need(writer);
            }
        }

        return needed;

        void Need(int writer)
        {
            if (writer >= 0 && !needed[writer])
            {
                needed[writer] = true;
                open.Push(writer);
            }
        }
    }

    /// <summary>The nodes whose results a node reads.</summary>
    private static IEnumerable<int> Sources(OnnxNode node, Dictionary<string, int> writers)
    {
        foreach (string input in node.Inputs.Where(input => input.Length > 0))
        {
            if (!writers.TryGetValue(input, out int writer))
            {
                throw new NetworkException($"The model is broken: {node.Operator} '{node.Name}' reads '{input}', which nothing writes.");
            }

            if (writer >= 0)
            {
                yield return writer;
            }
        }
    }
}
