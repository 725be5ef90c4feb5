using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;

namespace SepConvGen.Package.Tests.Harness;

/// <summary>What the symbols in an assembly say of its sources.</summary>
/// <param name="Links">Beginnings of paths, and the addresses that stand for them: SourceLink's table.</param>
/// <param name="Linked">The paths of the sources that are not in the symbols themselves.</param>
internal sealed record SourceDocuments(Dictionary<string, string> Links, string[] Linked)
{
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    public static SourceDocuments Read(byte[] assembly)
    {
        using PEReader file = new(new MemoryStream(assembly));
        DebugDirectoryEntry symbols = file.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using MetadataReaderProvider provider = file.ReadEmbeddedPortablePdbDebugDirectoryData(symbols);
        MetadataReader reader = provider.GetMetadataReader();

        byte[] table = Contents(reader, EntityHandle.ModuleDefinition, SourceLink).Single();
        return new(
            JsonDocument.Parse(table).RootElement.GetProperty("documents").EnumerateObject().ToDictionary(link => link.Name, link => link.Value.GetString()!),
            [.. reader.Documents.Where(document => !Contents(reader, document, EmbeddedSource).Any()).Select(document => reader.GetString(reader.GetDocument(document).Name))]);
    }

    private static IEnumerable<byte[]> Contents(MetadataReader reader, EntityHandle of, Guid kind) => reader.GetCustomDebugInformation(of)
        .Select(reader.GetCustomDebugInformation)
        .Where(information => reader.GetGuid(information.Kind) == kind)
        .Select(information => reader.GetBlobBytes(information.Value));
}
