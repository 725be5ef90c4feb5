using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The methods for the first lanes of a vector, where columns are fewer than lanes. Inlined: a call would send the weights to the stack.</summary>
internal static class PlanePartsText
{
    public static void Write(PlaneContext context)
    {
        PlanarDepthwise plan = context.Plan;
        if (plan.StoresWhole)
        {
            return;
        }

        (string type, string element) = (context.Dialect.Type, context.Set.Element.Stored.Keyword());
        CodeWriter writer = context.Writer;
        writer.Space();
        writer.Write("// The first lanes of a vector, fewer than all.");
        writer.Write(KernelEmitter.Inlined);
        writer.Block($"private static void {context.StorePart}({type} lanes, ref {element} output, int count)", () =>
        {
            writer.Write($"ref {element} lane = ref Unsafe.As<{type}, {element}>(ref lanes);");
            WriteHalves(writer, plan, context.Set, "lane", "output");
        });
        if (!context.Epilogue.HasResidual)
        {
            return;
        }

        writer.Space();
        writer.Write("// So many elements as the first lanes of a vector; the others are 0.");
        writer.Write(KernelEmitter.Inlined);
        writer.Block($"private static {type} {context.LoadPart}(ref {element} input, int count)", () =>
        {
            writer.Write($"{type} lanes = default;");
            writer.Write($"ref {element} lane = ref Unsafe.As<{type}, {element}>(ref lanes);");
            WriteHalves(writer, plan, context.Set, "input", "lane");
            writer.Space();
            writer.Write("return lanes;");
        });
    }

    // Two halves that overlap; of fewer elements, each by itself.
    private static void WriteHalves(CodeWriter writer, PlanarDepthwise plan, InstructionSet set, string from, string to)
    {
        int half = plan.Lanes / 2;
        void Each() => writer.Block("for (int i = 0; i < count; i++)", () => writer.Write($"Unsafe.Add(ref {to}, i) = Unsafe.Add(ref {from}, i);"));
        if (half * set.Element.Stored.Size() < 16)
        {
            Each();
            return;
        }

        Simd.Dialect words = Simd.Dialects.For(set, half);
        writer.Block($"if (count >= {half})", () =>
        {
            string last = $"(nuint)(count - {half})";
            string upper = words.Load(from, last);
            writer.Write($"{words.Type} low = {words.Load(from, "0")}, high = {upper};");
            writer.Write(words.Store("low", to, "0"));
            writer.Write(words.Store("high", to, last));
        });
        writer.Block("else", Each);
    }
}
