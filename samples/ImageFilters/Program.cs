using System.Text;
using ImageFilters;
using ImageFilters.Sheet;
using Shared;

try
{
    Options options = Options.Parse(args);
    if (options.Help)
    {
        Console.WriteLine(Options.Usage);
        return 0;
    }

    Console.OutputEncoding = Encoding.UTF8;
    IReadOnlyList<Photo> photos = [.. options.Photographs.Select(Photo.Read)];
    string folder = OutputFolder.Make(options.OutputFolder);
    List<Gallery> galleries = [];
    foreach (Photo photo in photos)
    {
        galleries.Add(Gallery.Make(photo, folder));
    }

    string page = ContactSheet.Write(folder, galleries);
    Console.WriteLine($"All of it to look at: {page}");
    return 0;
}
catch (UserError error)
{
    Console.Error.WriteLine($"ImageFilters: {error.Message}");
    return 1;
}
