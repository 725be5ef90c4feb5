namespace SepConvGen.Generator.Specs;

/// <summary>Types of numbers that kernels read, compute in and write.</summary>
internal enum ElementType
{
    Byte,
    UInt16,
    Int16,
    Int32,
    Half,
    BFloat16,
    Single,
    Double,
}

/// <summary>Facts of element types.</summary>
internal static class ElementTypes
{
    /// <summary>As C# writes it in a file that uses System.</summary>
    public static string Keyword(this ElementType type) => type switch
    {
        ElementType.Byte => "byte",
        ElementType.UInt16 or ElementType.BFloat16 => "ushort",
        ElementType.Half => "Half",
        ElementType.Int16 => "short",
        ElementType.Int32 => "int",
        ElementType.Double => "double",
        _ => "float",
    };

    /// <summary>As C# writes it anywhere.</summary>
    public static string QualifiedKeyword(this ElementType type) => type == ElementType.Half ? "global::System.Half" : type.Keyword();

    /// <summary>As a reader of remarks knows it.</summary>
    public static string Title(this ElementType type) => type switch
    {
        ElementType.Single => "float32",
        ElementType.Double => "float64",
        ElementType.Half => "float16",
        ElementType.BFloat16 => "bfloat16",
        _ => type.Keyword(),
    };

    /// <summary>Bytes of an element.</summary>
    public static int Size(this ElementType type) => type switch
    {
        ElementType.Byte => 1,
        ElementType.UInt16 or ElementType.Int16 or ElementType.Half or ElementType.BFloat16 => 2,
        ElementType.Double => 8,
        _ => 4,
    };

    /// <summary>The least number of an integer type.</summary>
    public static int Least(this ElementType type) => type switch
    {
        ElementType.Int16 => short.MinValue,
        ElementType.Int32 => int.MinValue,
        _ => 0,
    };

    /// <summary>The greatest number of an integer type.</summary>
    public static int Most(this ElementType type) => type switch
    {
        ElementType.Byte => byte.MaxValue,
        ElementType.Int16 => short.MaxValue,
        ElementType.UInt16 => ushort.MaxValue,
        _ => int.MaxValue,
    };
}
