using System.Diagnostics;

namespace SepConvGen.Tool.Running;

/// <summary>Bytes a second that one thread reads and writes when it copies one half of a buffer to the other.</summary>
internal static class CopyRate
{
    private const int Tries = 8;
    private const double SecondsATry = 0.01;

    /// <summary>The best of several tries, read and written bytes together.</summary>
    public static double Of(int bytes)
    {
        byte[] buffer = new byte[bytes];
        int copies = 1;
        double best = 0;
        for (int tried = 0; tried < Tries;)
        {
            long start = Stopwatch.GetTimestamp();
            for (int copy = 0; copy < copies; copy++)
            {
                buffer.AsSpan(0, bytes / 2).CopyTo(buffer.AsSpan(bytes / 2));
            }

            double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            if (seconds < SecondsATry / 2)
            {
                copies *= 2;
                continue;
            }

            best = Math.Max(best, (double)bytes * copies / seconds);
            tried++;
        }

        return best;
    }
}
