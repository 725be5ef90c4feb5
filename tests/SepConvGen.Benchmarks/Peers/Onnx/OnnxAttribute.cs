namespace SepConvGen.Benchmarks.Peers.Onnx;

/// <summary>Attributes of a node: fields of onnx.AttributeProto.</summary>
internal static class OnnxAttribute
{
    private const int Name = 1;
    private const int Integer = 3;
    private const int String = 4;
    private const int Floats = 7;
    private const int Integers = 8;
    private const int Type = 20;

    public static ProtoWriter Of(string name, long value) => Start(name, 2).Number(Integer, value);

    public static ProtoWriter Of(string name, string value) => Start(name, 3).Text(String, value);

    public static ProtoWriter Of(string name, params ReadOnlySpan<float> values)
    {
        ProtoWriter attribute = Start(name, 6);
        foreach (float value in values)
        {
            attribute.Number(Floats, value);
        }

        return attribute;
    }

    public static ProtoWriter Of(string name, params ReadOnlySpan<long> values)
    {
        ProtoWriter attribute = Start(name, 7);
        foreach (long value in values)
        {
            attribute.Number(Integers, value);
        }

        return attribute;
    }

    private static ProtoWriter Start(string name, int type) => new ProtoWriter().Text(Name, name).Number(Type, type);
}
