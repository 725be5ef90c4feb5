using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The curved activations of a tier: each as a method for a vector and for one float, and as a pass over memory.</summary>
internal static class CurvePasses
{
    /// <summary>The name of the method that applies a curve to floats in memory.</summary>
    public static string PassName(string curve) => $"Apply{curve}";

    public static void Write(CodeWriter writer, KernelPlan plan)
    {
        if (plan.Stages.Any(stage => stage.Step.Activation.IsCurve))
        {
            WriteAll(writer, plan);
        }
    }

    // Apart, so that the JIT does not compile it for the many kernels without a curve.
    private static void WriteAll(CodeWriter writer, KernelPlan plan)
    {
        List<Activation> kinds = [.. plan.Stages
            .Select(stage => stage.Step.Activation)
            .Where(activation => activation.IsCurve)
            .Select(activation => activation.Kind)
            .Distinct()
            .OrderBy(kind => kind)];
        List<Dialect> dialects = [.. new[] { plan.Set.Lanes, 1 }.Distinct().Select(lanes => Dialects.For(plan.Set, lanes))];
        foreach (Activation kind in kinds)
        {
            WritePass(writer, kind, dialects[0]);
            foreach (Dialect dialect in dialects)
            {
                CurveMethods.Write(writer, kind, dialect);
            }
        }

        foreach (bool rest in kinds.Select(kind => kind == Activation.Gelu).Distinct())
        {
            foreach (Dialect dialect in dialects)
            {
                CurveMethods.WriteScaledExp(writer, rest, dialect);
            }
        }
    }

    private static void WritePass(CodeWriter writer, Activation kind, Dialect dialect)
    {
        writer.Space();
        writer.Write($"// {CurveMethods.Formula(kind, dialect.Element)}, for `count` sums that have just been stored.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {PassName($"{kind}")}({new Operand("sums", dialect.Element).Parameter}, nuint count)", () =>
        {
            if (dialect.Lanes == 1)
            {
                Floats(writer, kind);
                return;
            }

            writer.Block($"if (count < {dialect.Lanes})", () =>
            {
                Floats(writer, kind);
                writer.Write("return;");
            });
            writer.Space();
            writer.Write("// the last vector may overlap the one before it, so it is computed before anything is changed");
            string end = $"count - {dialect.Lanes}";
            writer.Write($"{dialect.Type} last = {kind}({dialect.Load("sums", end)});");
            writer.Block($"for (nuint i = 0; i < {end}; i += {dialect.Lanes})", () =>
                writer.Write(dialect.Store($"{kind}({dialect.Load("sums", "i")})", "sums", "i")));
            writer.Space();
            writer.Write(dialect.Store("last", "sums", end));
        });
    }

    private static void Floats(CodeWriter writer, Activation kind) => writer.Block("for (nuint i = 0; i < count; i++)", () =>
        writer.Write($"Unsafe.Add(ref sums, i) = {kind}(Unsafe.Add(ref sums, i));"));
}
