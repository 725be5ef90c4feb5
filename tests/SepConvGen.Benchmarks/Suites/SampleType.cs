namespace SepConvGen.Benchmarks.Suites;

/// <summary>What a sample of an image is. The numbers are those of Peers/OpenCv/filters.cpp.</summary>
internal enum SampleType
{
    Byte,
    UShort,
    Short,
    Float,
}
