using System.Diagnostics;
using System.Globalization;

namespace SepConvGen.Benchmarks.Networks;

/// <summary>The most memory that this process has had resident.</summary>
internal static class PeakMemory
{
    private const string Status = "/proc/self/status";

    /// <summary>Lets the peak start anew where the system can, and tells what is resident now.</summary>
    public static long Reset()
    {
        if (!File.Exists(Status))
        {
            return Environment.WorkingSet;
        }

        // 5: the peak becomes what is resident
        File.WriteAllText("/proc/self/clear_refs", "5");
        return Read();
    }

    /// <summary>Bytes at the peak.</summary>
    public static long Read()
    {
        if (!File.Exists(Status))
        {
            using Process process = Process.GetCurrentProcess();
            return process.PeakWorkingSet64;
        }

        string line = File.ReadLines(Status).First(each => each.StartsWith("VmHWM:", StringComparison.Ordinal));
        return long.Parse(line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }
}
