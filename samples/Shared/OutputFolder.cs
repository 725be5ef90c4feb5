namespace Shared;

/// <summary>Where a sample's files go.</summary>
internal static class OutputFolder
{
    /// <summary>Makes the folder if there is none.</summary>
    /// <returns>Its whole path.</returns>
    public static string Make(string folder)
    {
        try
        {
            return Directory.CreateDirectory(folder).FullName;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UserError($"cannot make the output folder '{folder}': {error.Message}");
        }
    }
}
