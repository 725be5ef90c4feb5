using System.Collections.Generic;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>How one step of a kernel runs on one instruction set.</summary>
internal abstract record StagePlan
{
    /// <summary>What it computes.</summary>
    public abstract StepSpec Step { get; }

    /// <summary>What it reads and writes.</summary>
    public ElementType StoredAs { get; init; } = ElementType.Single;

    /// <summary>What the names of its methods begin with: "" unless another stage of the kernel has methods of the same names.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>What a reference of the tier's Run is called that other stages of this kind have too.</summary>
    public string Own(string name) => Prefix.Length == 0 ? name : $"{Step.Operands.Scope}{char.ToUpperInvariant(name[0])}{name.Substring(1)}";

    /// <summary>Which rows lie as the call says; those of scratch never do.</summary>
    internal StatedRows Stated { get; init; }

    /// <summary>Output rows that are computed at once.</summary>
    public virtual int StripRows => 1;

    /// <summary>Output rows, or steps of a sequence, that are computed at once.</summary>
    public virtual int Strip => StripRows;

    /// <summary>Lanes of the vectors that hold its sums.</summary>
    public abstract IEnumerable<int> SumLanes { get; }

    /// <summary>Elements from a pixel of its result to the next.</summary>
    public abstract int ResultStride { get; }
}

/// <summary>Which rows of a stage lie as the call says; others follow each other without a gap.</summary>
/// <param name="Input">Those that it reads.</param>
/// <param name="Results">Those that it writes, and those that are added to them, each in their own way.</param>
internal readonly record struct StatedRows(bool Input, bool Results);
