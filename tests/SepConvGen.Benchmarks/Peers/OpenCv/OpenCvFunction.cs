namespace SepConvGen.Benchmarks.Peers.OpenCv;

/// <summary>The functions of OpenCV that filter so. The numbers are those of filters.cpp.</summary>
internal enum OpenCvFunction
{
    SepFilter2D,
    GaussianBlur,
    Sobel,
}
