using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using SepConvGen.Generator.Emission;

namespace SepConvGen.Tool.Records;

/// <summary>The records that an assembly keeps. It is read as a file: nothing of it is loaded, so it may be built for any processor.</summary>
internal static class AssemblyRecords
{
    private const string Namespace = "SepConvGen";
    private const string Attribute = "KernelRecordAttribute";

    /// <summary>All of them, by the kernels' names.</summary>
    /// <exception cref="InspectionException">There is no such file, it is no assembly, it has no kernels, or they are newer.</exception>
    public static IReadOnlyList<KernelRecord> Read(string path)
    {
        string name = Path.GetFileName(path);
        string[] texts = [.. Texts(path, name)];
        if (texts.Length == 0)
        {
            throw new InspectionException(
                ExitCode.NoKernels,
                $"{name} has no kernels of SepConvGen. Kernels of version 1.0 keep no record: build the assembly again with a newer package.");
        }

        return [.. texts.Select(text => Parse(text, name)).OrderBy(kernel => kernel.FullName, StringComparer.Ordinal)];
    }

    private static KernelRecord Parse(string text, string name)
    {
        if (RecordSection.VersionOf(text) is not int version)
        {
            throw new InspectionException(ExitCode.UnknownRecord, $"{name} has a record that no version wrote: '{text}'.");
        }

        if (version > RecordSection.Version)
        {
            throw new InspectionException(
                ExitCode.UnknownRecord,
                $"{name} has records of version {version}; this tool reads version {RecordSection.Version}. Update it: dotnet tool update SepConvGen.Tool");
        }

        try
        {
            return KernelRecord.Parse(text);
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException or ArgumentException or OverflowException)
        {
            throw new InspectionException(ExitCode.UnknownRecord, $"{name} has a spoilt record: '{text}' ({exception.Message}).");
        }
    }

    private static List<string> Texts(string path, string name)
    {
        try
        {
            using PEReader file = new(File.OpenRead(path));
            if (!file.HasMetadata)
            {
                throw new InspectionException(ExitCode.NoAssembly, $"{name} is no .NET assembly. The assembly of a program is the .dll beside its .exe.");
            }

            MetadataReader metadata = file.GetMetadataReader();
            return [.. metadata.IsAssembly ? Texts(metadata) : []];
        }
        catch (BadImageFormatException)
        {
            throw new InspectionException(ExitCode.NoAssembly, $"{name} is no .NET assembly.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InspectionException(ExitCode.NoAssembly, exception is FileNotFoundException or DirectoryNotFoundException ? $"There is no file {path}." : exception.Message);
        }
    }

    private static IEnumerable<string> Texts(MetadataReader metadata)
    {
        foreach (CustomAttribute attribute in metadata.GetAssemblyDefinition().GetCustomAttributes().Select(metadata.GetCustomAttribute))
        {
            if (IsRecord(metadata, attribute))
            {
                BlobReader value = metadata.GetBlobReader(attribute.Value);
                value.ReadUInt16();
                if (value.ReadSerializedString() is { } text)
                {
                    yield return text;
                }
            }
        }
    }

    // By its full name alone: the library may be of any version, or linked into the assembly itself.
    private static bool IsRecord(MetadataReader metadata, CustomAttribute attribute)
    {
        EntityHandle type = attribute.Constructor.Kind == HandleKind.MemberReference
            ? metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent
            : metadata.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType();
        (StringHandle space, StringHandle name) = type.Kind switch
        {
            HandleKind.TypeReference => (metadata.GetTypeReference((TypeReferenceHandle)type).Namespace, metadata.GetTypeReference((TypeReferenceHandle)type).Name),
            HandleKind.TypeDefinition => (metadata.GetTypeDefinition((TypeDefinitionHandle)type).Namespace, metadata.GetTypeDefinition((TypeDefinitionHandle)type).Name),
            _ => default,
        };
        return !name.IsNil && metadata.StringComparer.Equals(name, Attribute) && metadata.StringComparer.Equals(space, Namespace);
    }
}
