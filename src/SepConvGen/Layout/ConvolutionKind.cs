namespace SepConvGen;

/// <summary>As what a convolution was declared: it decides how its filter is written.</summary>
internal enum ConvolutionKind
{
    Grouped,
    Depthwise,
    Pointwise,
}
