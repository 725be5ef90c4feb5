using SepConvGen.Generator.Emission.Simd;

namespace SepConvGen.Generator.Emission;

/// <summary>The loops that make results of finished sums, which stand in the output already.</summary>
internal static class ResultLoopsText
{
    /// <summary>The statements for the sums of so many pixels; the residual is so many floats on.</summary>
    public static void Write(CodeWriter writer, Dialect scalar, Epilogue epilogue, int outputs, string pixels, string added = "at")
    {
        string all = Loops.By($"(nuint){pixels}", outputs);
        if (epilogue.Activation.HasSlope)
        {
            writer.Block($"for (nuint p = 0; p < {all}; p += {outputs})", () => Each(writer, scalar, epilogue, $"{outputs}", "p + n", added));
        }
        else if (epilogue.HasResidual || (epilogue.Method.Length > 0 && !epilogue.Activation.IsCurve))
        {
            Each(writer, scalar, epilogue, all, "n", added);
        }

        epilogue.WritePass(writer, "ref sums", all);
    }

    private static void Each(CodeWriter writer, Dialect scalar, Epilogue epilogue, string end, string at, string added)
    {
        string value = epilogue.Value(scalar.Load("sums", at), scalar.Load("slope", "n"), scalar.Load("residual", $"{added} + {at}"));
        writer.Block($"for (nuint n = 0; n < {end}; n++)", () => writer.Write(scalar.Store(value, "sums", at)));
    }
}
