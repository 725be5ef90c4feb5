using System.Globalization;
using System.Text;
using NetworkSample;
using Shared;
using Shared.Measuring;

// SHA-256 of what the network makes of the built-in photograph: on every processor, and with any number of threads.
const string expected = "6bf3449a901c5fc6e22ed6338cf7d4d1b66042b389fed099c0ebb2918d94e351";

try
{
    Options options = Options.Parse(args);
    if (options.Help)
    {
        Console.WriteLine(Options.Usage);
        return 0;
    }

    Console.OutputEncoding = Encoding.UTF8;
    float[] photo = Planes.Of(Netpbm.Read(options.Photograph));
    using Detector detector = new();
    Found one = Found.By(detector, photo, threads: 1);
    Found all = Found.By(detector, photo, Environment.ProcessorCount);

    string folder = OutputFolder.Make(options.OutputFolder);
    Console.WriteLine("The photograph, and what the network finds in it (edges; dark blobs in blue rings, bright ones in orange):");
    foreach ((string name, float[] planes) in new[] { ("photo.png", photo), ("found.png", one.Picture) })
    {
        string path = Path.Combine(folder, name);
        Png.Write(path, Planes.ToImage(planes));
        Console.WriteLine($"  {path}");
    }

    Console.WriteLine();
    Machine.Current.Peak.Measure();
    Times[] times = StepTimes.Of(detector, photo);
    Machine.Current.Peak.Measure();
    StepTable.Print(Detector.Steps, times);

    Console.WriteLine();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"A run takes {one.Times.Least * 1e3:0.00} ms on one thread, {all.Times.Least * 1e3:0.00} ms on {Environment.ProcessorCount} (medians {one.Times.Median * 1e3:0.00} and {all.Times.Median * 1e3:0.00})."));
    Console.WriteLine($"Its result: {one.Hash}");

    bool same = one.Hash == all.Hash && (one.Hash == expected || options.Photograph != Options.BuiltIn);
    Console.WriteLine($"same bits: {(same ? "yes" : "no")}");
    return same ? 0 : 1;
}
catch (UserError error)
{
    Console.Error.WriteLine($"Network: {error.Message}");
    return 1;
}
