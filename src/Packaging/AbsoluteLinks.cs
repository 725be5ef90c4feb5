using System;
using System.IO;
using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Copies a page of the repository with its relative links made absolute, for a package, which is read where the
/// repository's other files are not. A link to what is not there is an error.
/// </summary>
/// <remarks>Compiled by MSBuild when a project is packed (AbsoluteLinks.targets); no part of the library.</remarks>
public sealed class AbsoluteLinks : Task
{
    // A link's or a picture's target. Neither a heading of the page itself nor what is absolute already.
    private static readonly Regex Target = new Regex(@"(?<picture>!?)\[(?<text>[^\]]*)\]\((?![a-z]+:|#)(?<path>[^)#\s]+)(?<heading>#[^)\s]*)?\)");

    /// <summary>The page; its folder is where its links start from.</summary>
    [Required]
    public string Source { get; set; } = "";

    /// <summary>The file to write.</summary>
    [Required]
    public string Destination { get; set; } = "";

    /// <summary>The repository's folder.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>The repository's address, without a slash at the end.</summary>
    [Required]
    public string Repository { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        string page = Target.Replace(File.ReadAllText(Source), Absolute);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(Destination)));
        File.WriteAllText(Destination, page);
        return !Log.HasLoggedErrors;
    }

    private string Absolute(Match link)
    {
        string root = Path.GetFullPath(Root).TrimEnd('/', '\\') + Path.DirectorySeparatorChar;
        string full = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(Source)), link.Groups["path"].Value));
        bool isFolder = Directory.Exists(full);
        if (!full.StartsWith(root, StringComparison.Ordinal) || !(isFolder || File.Exists(full)))
        {
            Log.LogError("", "", "", Source, 0, 0, 0, 0, "The link '{0}' leads to no file of the repository.", link.Groups["path"].Value);
            return link.Value;
        }

        string path = full.Substring(root.Length).Replace('\\', '/').TrimEnd('/');
        string address = link.Groups["picture"].Length > 0
            ? Repository.Replace("https://github.com/", "https://raw.githubusercontent.com/") + "/main/"
            : Repository + (isFolder ? "/tree/main/" : "/blob/main/");
        return $"{link.Groups["picture"]}[{link.Groups["text"]}]({address}{path}{link.Groups["heading"]})";
    }
}
