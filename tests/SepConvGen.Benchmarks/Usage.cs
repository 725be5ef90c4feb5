namespace SepConvGen.Benchmarks;

/// <summary>What the program can be asked.</summary>
internal static class Usage
{
    public static string Text =>
        $"""
        dotnet run -c Release --project tests/SepConvGen.Benchmarks -- COMMAND

        kernels --suite NAME   times generated kernels; NAME is one of {string.Join(", ", Suites.Suite.Names)}
          --case FILTER        only the cases whose name contains FILTER
          --peers              ONNX Runtime and oneDNN too, or OpenCV for filters (get-peers.sh gets them)
          --tier NAME          avx512, avx2, neon or scalar; the best of this machine unless given
          --element double     kernels in double against the peak in double, without peers
          --beside LIST        kernels whose operands are stored otherwise, too: some of {string.Join(",", Compilation.StoredOperands.All.Select(form => form.Name))}
          --threads N          1 unless given
          --free               height and width are parameters; kernels with fixed ones are measured beside them
          --batch N            N images a call; what the suite says unless given
          --seconds S          a case, about; 4 unless given
          --csv FILE           writes the figures to FILE
        tiles --suite NAME     times the tiles that each layer could have
          --case, --tier, --csv as above
          --seconds S          a tile, about; 0.2 unless given
        networks               times whole networks, and what it takes to build and to start them (get-networks.sh makes them)
          --network FILTER     only the networks whose name contains FILTER
          --peers              ONNX Runtime on the same files, too
          --folder DIR         networks of another folder, which has a networks.json
          --tier, --threads, --seconds, --csv as above
          --report FILE        writes a page with the time of each step beside the least that it could take
        activations            the errors of sigmoid, silu, tanh and gelu over all floats (minutes)
          --step N             only every Nth float
        generator              times the generator itself, and measures what it writes
        """;
}
