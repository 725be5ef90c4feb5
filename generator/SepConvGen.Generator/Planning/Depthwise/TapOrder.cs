namespace SepConvGen.Generator.Planning;

/// <summary>The order of a tile's multiply-adds. Each output's own chain is the same in all.</summary>
internal enum TapOrder
{
    /// <summary>Tap by tap: its weight in a register, the inputs as memory operands.</summary>
    Taps,

    /// <summary>Kernel row by kernel row: the row's weights in registers, each input loaded once a kernel row.</summary>
    KernelRows,

    /// <summary>Input by input: all weights in registers, each input loaded once for all the sums it belongs to.</summary>
    Inputs,
}
