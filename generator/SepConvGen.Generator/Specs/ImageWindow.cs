using System.Collections.Generic;

namespace SepConvGen.Generator.Specs;

/// <summary>The window of a step.</summary>
/// <param name="Rows">Downwards.</param>
/// <param name="Columns">To the right, or along a sequence.</param>
/// <param name="Padding">How many pixels outside the image it reaches.</param>
internal sealed record ImageWindow(WindowSpec Rows, WindowSpec Columns, Padding Padding)
{
    /// <summary>Its taps, as the first dimensions of a filter.</summary>
    public IEnumerable<int> Shape(bool isSequence) => isSequence ? [Columns.Kernel] : [Rows.Kernel, Columns.Kernel];
}
