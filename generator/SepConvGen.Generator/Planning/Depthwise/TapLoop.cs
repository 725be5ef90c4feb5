namespace SepConvGen.Generator.Planning;

/// <summary>How the taps of one direction are walked.</summary>
internal enum TapLoop
{
    /// <summary>All of them, written out.</summary>
    Unrolled,

    /// <summary>All of them, in a loop: written out they would be beyond what the JIT optimises.</summary>
    Looped,

    /// <summary>Those that are inside the image, in a loop whose count is an argument.</summary>
    Ranged,

    /// <summary>The window moves over as many rows, or columns, as are asked for: an input is read once, for all its outputs.</summary>
    Sliding,
}
