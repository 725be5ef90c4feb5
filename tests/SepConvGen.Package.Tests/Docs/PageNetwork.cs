using SepConvGen.Tests.Shared;

namespace SepConvGen.Package.Tests.Docs;

/// <summary>The network that pages name, <c>mobilenet</c>: as its build would hand it to the compiler, but for its size.</summary>
internal static class PageNetwork
{
    public static ManifestFile File { get; } = new(
        "mobilenet.network.txt",
        """
        sepconvgen-network 1
        name mobilenet
        hash 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
        weights 64
        input input 1x3x8x8
        output output 1x3x8x8
        layer output 1x3x8x8 = activation(input) function=relu
        """);
}
