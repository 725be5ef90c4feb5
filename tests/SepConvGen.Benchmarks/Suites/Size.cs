using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SepConvGen.Benchmarks.Suites;

/// <summary>Two numbers, downwards and to the right; in suites "3x5", or "3" for "3x3".</summary>
[JsonConverter(typeof(Converter))]
internal readonly record struct Size(int Height, int Width)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Height}x{Width}");

    private sealed class Converter : JsonConverter<Size>
    {
        public override Size Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            int[] numbers = [.. reader.GetString()!.Split('x').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
            return new(numbers[0], numbers[^1]);
        }

        public override void Write(Utf8JsonWriter writer, Size value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
