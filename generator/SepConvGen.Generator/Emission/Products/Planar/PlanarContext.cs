using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>What the texts of a product with pixels as lanes share.</summary>
/// <param name="Writer">Where they go.</param>
/// <param name="Step">What it computes.</param>
/// <param name="Tiles">What is computed at once.</param>
/// <param name="Set">The instruction set.</param>
/// <param name="Epilogue">What happens to finished sums.</param>
/// <param name="Prefix">What the names of its methods begin with.</param>
/// <param name="Plane">Elements from a plane of inputs to the next.</param>
internal sealed record PlanarContext(CodeWriter Writer, StepSpec Step, PlanarTiles Tiles, InstructionSet Set, Epilogue Epilogue, string Prefix, int Plane)
{
    public ElementType Type => Set.Element.Stored;

    public VectorDialect Dialect { get; } = (VectorDialect)Dialects.For(Set, Tiles.Lanes);

    /// <summary>The references that its methods take.</summary>
    public ProductOperands Operands { get; } = ProductOperands.Of(Step, Epilogue, Set.Element.Stored);

    /// <summary>The same for methods that read planes and write planes.</summary>
    public ProductOperands InPlanes => Operands.Named("planes", "weights", "addends", "results");

    /// <summary>The method for all outputs of a strip.</summary>
    public string Strip => $"{Prefix}PlanarStrip";

    /// <summary>The method for some outputs of some vectors.</summary>
    public string Tile(int outputs, int vectors) => $"{Prefix}PlanarTile{outputs}x{vectors}";

    private string AddendsToPlanes => $"{Prefix}AddendsToPlanes";

    private string ToPlanes => $"{Prefix}ToPlanes";

    private string FromPlanes => $"{Prefix}FromPlanes";

    /// <summary>The statement that brings pixels of the input into planes.</summary>
    public void WriteToPlanes(string pixels, string planes, string count, int stride) =>
        WriteMove(ToPlanes, IsCopy(Step.InputChannels, stride), pixels, planes, $"{pixels}, {planes}, {Plane}", count);

    /// <summary>The statement that brings what is added to the results into planes; none where nothing is.</summary>
    public void WriteAddends(string offset, string count)
    {
        if (Operands.Residual?.At(offset) is { } pixels)
        {
            WriteMove(AddendsToPlanes, ResultsAreCopied, pixels, "ref addends", $"{pixels}, ref addends, {Tiles.Strip}", count);
        }
    }

    /// <summary>The statement that brings results from planes into pixels.</summary>
    public void WriteFromPlanes(string planes, string pixels, string count) =>
        WriteMove(FromPlanes, ResultsAreCopied, planes, pixels, $"{planes}, {Tiles.Strip}, {pixels}", count);

    /// <summary>The methods that they call.</summary>
    /// <param name="stride">Elements from a pixel to the next in a plane.</param>
    public void WriteMoves(int stride)
    {
        if (!IsCopy(Step.InputChannels, stride))
        {
            new PlaneMove(ToPlanes, Step.InputChannels, Type, IsStore: true) { Pixel = stride }.Write(Writer, Set);
        }

        if (!ResultsAreCopied)
        {
            if (Epilogue.HasResidual)
            {
                new PlaneMove(AddendsToPlanes, Step.OutputChannels, Type, IsStore: true).Write(Writer, Set);
            }

            new PlaneMove(FromPlanes, Step.OutputChannels, Type, IsStore: false).Write(Writer, Set);
        }
    }

    /// <summary>The scratch of a call: planes of inputs, of the results of a strip, and of what is added to them.</summary>
    public void WriteScratch(long planes)
    {
        ScratchLayout scratch = new(Type);
        scratch.Add("planes", planes);
        scratch.Add("results", (long)Step.OutputChannels * Tiles.Strip);
        if (Epilogue.HasResidual)
        {
            scratch.Add("addends", (long)Step.OutputChannels * Tiles.Strip);
        }

        scratch.Write(Writer);
    }

    /// <summary>A method: an empty line, a comment, the attributes of a kernel's methods, and the body.</summary>
    public void Method(string comment, string name, string parameters, System.Action body) => KernelEmitter.WriteMethod(Writer, comment, name, parameters, body);

    private bool ResultsAreCopied => IsCopy(Step.OutputChannels, Step.OutputChannels);

    // A call of the method that transposes, or where there is nothing to transpose a copy.
    private void WriteMove(string method, bool isCopy, string source, string target, string operands, string count) => Writer.Write(isCopy
        ? $"MemoryMarshal.CreateReadOnlySpan({source}, {count}).CopyTo(MemoryMarshal.CreateSpan({target}, {count}));"
        : $"{method}({operands}, (nuint){(count == "count" ? count : $"({count})")});");

    // Pixels of one channel that follow each other are a plane.
    private static bool IsCopy(int channels, int stride) => channels == 1 && stride == 1;
}
