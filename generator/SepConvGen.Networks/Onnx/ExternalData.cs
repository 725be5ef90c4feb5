using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Onnx;

/// <summary>Where a constant lies in a file beside the model.</summary>
/// <param name="File">Its name, relative to the model.</param>
/// <param name="Offset">Bytes from its beginning.</param>
/// <param name="Length">Bytes; null where the model does not say.</param>
internal sealed record ExternalPlace(string File, long Offset, long? Length);

/// <summary>The files beside a model that hold constants of it.</summary>
/// <param name="folder">The model's folder; null if it has none.</param>
internal sealed class ExternalData(string? folder)
{
    /// <summary>So many times a file may be read; constants may share what they hold.</summary>
    private const int Readings = 4;

    private readonly List<string> files = [];
    private readonly Dictionary<string, long> bytesRead = [];

    public IReadOnlyList<string> Files => files;

    /// <summary>What the entries of a constant say.</summary>
    public ExternalPlace Place(string constant, IReadOnlyCollection<KeyValuePair<string, string>> entries)
    {
        string file = Entry("location") ?? "";
        if (file.Length == 0)
        {
            throw Fault(constant, "does not say in which file it is");
        }

        if (file.Contains(':') || file.StartsWith("/", StringComparison.Ordinal) || file.StartsWith("\\", StringComparison.Ordinal)
            || file.Split('/', '\\').Contains("..") || file.Any(char.IsControl))
        {
            throw Fault(constant, "is in a file that is not in the model's folder");
        }

        if (!files.Contains(file))
        {
            files.Add(file);
        }

        return new ExternalPlace(file, Number("offset") ?? 0, Number("length"));

        string? Entry(string key) => entries.FirstOrDefault(entry => entry.Key == key).Value;

        long? Number(string key) => Entry(key) switch
        {
            null => null,
            string text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) => number,
            _ => throw Fault(constant, $"has an {key} that is no number"),
        };
    }

    /// <summary>The bytes of a constant.</summary>
    public byte[] Read(ExternalPlace place, long length, string constant)
    {
        if (folder is null)
        {
            throw Fault(constant, "is in another file, which cannot be found without the model's folder");
        }

        if (length > int.MaxValue || (place.Length is long stated && stated != length))
        {
            throw Fault(constant, $"has {place.Length} bytes where its shape needs {length}");
        }

        try
        {
            using FileStream stream = File.OpenRead(Path.Combine(folder, place.File.Replace('\\', '/')));
            if (place.Offset > stream.Length || length > stream.Length - place.Offset)
            {
                throw Fault(constant, $"lies beyond the end of '{place.File}'");
            }

            _ = bytesRead.TryGetValue(place.File, out long before);
            bytesRead[place.File] = before + length;
            if (before + length > Readings * stream.Length)
            {
                throw Fault(constant, $"makes more than {Readings} times as many constants of '{place.File}' as are there");
            }

            byte[] bytes = new byte[length];
            stream.Position = place.Offset;
            for (int read = 0; read < bytes.Length;)
            {
                int more = stream.Read(bytes, read, bytes.Length - read);
                read += more > 0 ? more : throw Fault(constant, $"lies beyond the end of '{place.File}'");
            }

            return bytes;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new NetworkException($"The file '{place.File}' with constants of the model cannot be read: {fault.Message}");
        }
    }

    private static NetworkException Fault(string constant, string what) => new($"The model is broken: its constant '{constant}' {what}.");
}
