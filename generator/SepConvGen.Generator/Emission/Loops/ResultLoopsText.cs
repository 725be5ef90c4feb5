using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The loops that make results of finished sums, which stand in the output already.</summary>
internal static class ResultLoopsText
{
    private static readonly ScalarDialect Scalar = new(ElementType.Single);

    /// <summary>The statements for the sums of a pixel, or of so many pixels; the residual is `at` floats on.</summary>
    public static void Write(CodeWriter writer, Epilogue epilogue, int outputs, string pixels = "")
    {
        string all = pixels.Length == 0 ? $"{outputs}" : Loops.By($"(nuint){pixels}", outputs);
        if (epilogue.Activation.HasSlope && pixels.Length > 0)
        {
            writer.Block($"for (nuint p = 0; p < {all}; p += {outputs})", () => Each(writer, epilogue, $"{outputs}", "p + n"));
        }
        else if (epilogue.HasResidual || (epilogue.Method.Length > 0 && !epilogue.Activation.IsCurve))
        {
            Each(writer, epilogue, all, "n");
        }

        epilogue.WritePass(writer, "ref sums", all);
    }

    private static void Each(CodeWriter writer, Epilogue epilogue, string end, string at)
    {
        string value = epilogue.Value(Scalar.Load("sums", at), Scalar.Load("slope", "n"), Scalar.Load("residual", $"at + {at}"));
        writer.Block($"for (nuint n = 0; n < {end}; n++)", () => writer.Write(Scalar.Store(value, "sums", at)));
    }
}
