using System.Globalization;

namespace SepConvGen.Tool.Work;

/// <summary>The size of a call's images where a kernel leaves it open.</summary>
internal sealed record InputSize(int Batch, int Height, int Width)
{
    /// <summary>"112x112", or "500" for both; null where it is neither.</summary>
    public static InputSize? Parse(string text, int batch)
    {
        string[] parts = text.Split('x');
        bool Number(string part, out int number) => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
        return parts.Length is 1 or 2 && Number(parts[0], out int height) && Number(parts[^1], out int width) ? new(batch, height, width) : null;
    }
}
