using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Manifest;

namespace SepConvGen.Networks.Lowering;

/// <summary>The file of weights: a head, and the constants behind it, of equal ones one.</summary>
internal sealed class WeightsFile : IDisposable
{
    /// <summary>Bytes of the head, and what constants' places are multiples of.</summary>
    private const int Alignment = 64;

    private const int HashPlace = 16;
    private readonly MemoryStream content = new();
    private readonly SHA256 digest = SHA256.Create();
    private readonly Dictionary<string, long> places = [];

    public WeightsFile() => content.SetLength(Alignment);

    /// <summary>Adds a constant.</summary>
    /// <returns>Its place.</returns>
    public long Add(LoweredTensor constant)
    {
        if (!BitConverter.IsLittleEndian)
        {
            throw new NetworkException("Networks are compiled on little-endian machines.");
        }

        byte[] bytes = constant.Floats is { } floats
            ? MemoryMarshal.AsBytes(floats.AsSpan()).ToArray()
            : MemoryMarshal.AsBytes(constant.Integers!.AsSpan()).ToArray();
        string key = Convert.ToBase64String(digest.ComputeHash(bytes));
        if (places.TryGetValue(key, out long known))
        {
            return known;
        }

        long place = (content.Length + Alignment - 1) / Alignment * Alignment;
        if (place + bytes.Length > int.MaxValue - Alignment)
        {
            throw new NetworkException("The network's weights are more than 2 GB.");
        }

        content.SetLength(place);
        content.Position = place;
        content.Write(bytes, 0, bytes.Length);
        return places[key] = place;
    }

    /// <summary>The file, of a model with this hash (hexadecimal).</summary>
    public byte[] ToArray(string hash)
    {
        byte[] file = content.ToArray();
        byte[] head = [(byte)'S', (byte)'C', (byte)'G', (byte)'W', 1, 0, 0, 0];
        head.CopyTo(file, 0);
        for (int i = 0; i < sizeof(long); i++)
        {
            file[head.Length + i] = (byte)((file.LongLength >> (8 * i)) & 0xFF);
        }

        for (int i = 0; i < hash.Length / 2; i++)
        {
            file[HashPlace + i] = byte.Parse(hash.Substring(2 * i, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        }

        return file;
    }

    /// <summary>Adds a constant, with its name, and says where it is.</summary>
    public ManifestConstant Constant(string name, LoweredTensor constant) => new(name, constant.Integers is not null, new(constant.Sizes), Add(constant));

    public void Dispose()
    {
        content.Dispose();
        digest.Dispose();
    }
}
