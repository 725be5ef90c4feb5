using System.Globalization;

namespace SepConvGen.Kernels.Tests.Compilation;

/// <summary>Image filters drawn at random, as methods of a class.</summary>
internal static class RandomFilters
{
    private static readonly int Seed = RandomDraw.Seed(20261122);

    private static readonly string[] Types = ["byte", "byte", "ushort", "short", "float"];

    private static readonly float[] Scales = [1, 1, 1f / 16, 1f / 256, 1f / 9, 0.37f, -2];

    private static readonly float[] Offsets = [0, 0, 128, 0.5f, -3];

    public static IEnumerable<string> Draw(int count)
    {
        Random random = new(Seed);
        for (int i = 0; i < count; i++)
        {
            yield return Draw(random, $"RandomFilter{i}");
        }
    }

    private static string Draw(Random random, string name)
    {
        (string input, string output) = (Pick(random, Types), Pick(random, Types));
        Border border = Enum.GetValues<Border>()[random.Next(5)];
        bool isFixed = random.Next(4) == 0;
        List<string> arguments =
        [
            Array(Taps(random)),
            Array(Taps(random)),
            $"Channels = {1 + random.Next(4)}",
            $"Scale = {Number(Pick(random, Scales))}",
            $"Offset = {Number(Pick(random, Offsets))}",
            $"Border = Border.{border}",
        ];
        if (border == Border.Constant && random.Next(2) == 0)
        {
            arguments.Add($"BorderValue = {random.Next(200)}");
        }

        if (isFixed)
        {
            arguments.Add($"Height = {1 + random.Next(20)}, Width = {1 + random.Next(150)}");
        }

        return $"""
                [SeparableFilter2D({string.Join(", ", arguments)})]
                public static partial void {name}(ReadOnlySpan<{input}> input, int batch, {(isFixed ? "" : "int height, int width, ")}Span<{output}> output);

            """;
    }

    // Whole numbers, some of them 0, eighths, or decimals; as they come, symmetric or antisymmetric. Never all of them 0.
    private static float[] Taps(Random random)
    {
        float[] taps = new float[1 + random.Next(random.Next(5) == 0 ? 33 : 8)];
        int kind = random.Next(4);
        for (int i = 0; i < taps.Length; i++)
        {
            taps[i] = kind switch
            {
                0 => random.Next(-3, 7),
                1 => random.Next(1, 9),
                2 => random.Next(-16, 17) / 8f,
                _ => MathF.Round((random.NextSingle() * 2) - 0.7f, 3),
            };
        }

        int fold = random.Next(4);
        for (int i = 0; i < taps.Length / 2 && fold > 1; i++)
        {
            taps[^(i + 1)] = fold == 2 ? taps[i] : -taps[i];
        }

        if (taps.All(tap => tap == 0))
        {
            taps[0] = 1;
        }

        return taps;
    }

    private static T Pick<T>(Random random, T[] values) => values[random.Next(values.Length)];

    private static string Array(IEnumerable<float> taps) => $"new float[] {{ {string.Join(", ", taps.Select(Number))} }}";

    private static string Number(float value) => $"{value.ToString("R", CultureInfo.InvariantCulture)}f";
}
