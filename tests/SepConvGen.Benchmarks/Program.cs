using System.Text;
using SepConvGen.Benchmarks;
using SepConvGen.Benchmarks.Activations;
using SepConvGen.Benchmarks.Generation;
using SepConvGen.Benchmarks.Networks;
using SepConvGen.Benchmarks.Tuning;

try
{
    Console.OutputEncoding = Encoding.UTF8;
    switch (args.FirstOrDefault())
    {
        case "kernels":
            return KernelBenchmark.Run(KernelOptions.Parse(args.AsSpan(1)));
        case "tiles":
            return TileBenchmark.Run(TileOptions.Parse(args.AsSpan(1)));
        case "generator":
            return GeneratorBenchmark.Run(args.AsSpan(1));
        case "networks":
            return NetworkBenchmark.Run(args.AsSpan(1));
        case "activations":
            return ActivationErrors.Run(args.AsSpan(1));
        default:
            Console.WriteLine(Usage.Text);
            return args.FirstOrDefault() is "help" or "--help" or "-h" ? 0 : 1;
    }
}
catch (UserError error)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}
