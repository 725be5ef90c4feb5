using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Shared;

namespace NetworkSample;

/// <summary>What the network makes of a photograph.</summary>
/// <param name="Picture">The photograph with edges and rings on it.</param>
/// <param name="Hash">SHA-256 of the picture's bits.</param>
/// <param name="Times">Seconds that a run takes.</param>
internal sealed record Found(float[] Picture, string Hash, Times Times)
{
    private const int LeastRounds = 3;

    private static readonly TimeSpan Rounds = TimeSpan.FromSeconds(0.5);

    public static Found By(Detector detector, float[] photo, int threads)
    {
        ParallelOptions options = new() { MaxDegreeOfParallelism = threads };
        float[] picture = new float[Detector.PictureLength];

        // compiles the kernels
        detector.Run(photo, picture, options);
        List<double> rounds = [];
        long start = Stopwatch.GetTimestamp();
        while (rounds.Count < LeastRounds || Stopwatch.GetElapsedTime(start) < Rounds)
        {
            long round = Stopwatch.GetTimestamp();
            detector.Run(photo, picture, options);
            rounds.Add(Stopwatch.GetElapsedTime(round).TotalSeconds);
        }

        return new(picture, Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes<float>(picture))), Times.Of(rounds));
    }
}
