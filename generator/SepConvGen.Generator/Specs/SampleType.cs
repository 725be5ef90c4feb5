namespace SepConvGen.Generator.Specs;

/// <summary>What an image filter reads or writes.</summary>
internal enum SampleType
{
    Byte,
    UInt16,
    Int16,
    Single,
}

/// <summary>Facts of sample types.</summary>
internal static class SampleTypes
{
    /// <summary>As C# writes it.</summary>
    public static string Keyword(this SampleType type) => type switch
    {
        SampleType.Byte => "byte",
        SampleType.UInt16 => "ushort",
        SampleType.Int16 => "short",
        _ => "float",
    };

    /// <summary>Bytes of a sample.</summary>
    public static int Size(this SampleType type) => type switch
    {
        SampleType.Byte => 1,
        SampleType.Single => 4,
        _ => 2,
    };

    /// <summary>The least sample of an integer type.</summary>
    public static int Least(this SampleType type) => type == SampleType.Int16 ? short.MinValue : 0;

    /// <summary>The greatest sample of an integer type.</summary>
    public static int Most(this SampleType type) => type switch
    {
        SampleType.Byte => byte.MaxValue,
        SampleType.Int16 => short.MaxValue,
        _ => ushort.MaxValue,
    };
}
