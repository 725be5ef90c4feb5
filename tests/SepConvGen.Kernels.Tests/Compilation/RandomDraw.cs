using System.Globalization;
using SepConvGen.Kernels.Tests.Harness;
using SepConvGen.Tests.Shared;

namespace SepConvGen.Kernels.Tests.Compilation;

/// <summary>Which kernels are drawn at random, and how many: always the same ones, unless two variables ask for others.</summary>
internal static class RandomDraw
{
    /// <summary>The start of the random numbers: the variable SEPCONVGEN_SEED, if it is set.</summary>
    public static int Seed(int usual) => Variable("SEPCONVGEN_SEED") ?? usual;

    /// <summary>How many kernels: a third of all if the run is not thorough, so many times as the variable SEPCONVGEN_RANDOM says.</summary>
    public static int Count(int all) => (Variable("SEPCONVGEN_RANDOM") ?? 1) * (Effort.IsThorough ? all : all / 3);

    /// <summary>
    /// How many of them are tried: the first third in those processes of a thorough run where time is short. (All are compiled
    /// there too, so that a process on arm64 finds what the native one has compiled.)
    /// </summary>
    public static int Tried(int count) => Effort.IsThorough && !Machine.IsThorough ? count / 3 : count;

    private static int? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? int.Parse(value, CultureInfo.InvariantCulture) : null;
}
