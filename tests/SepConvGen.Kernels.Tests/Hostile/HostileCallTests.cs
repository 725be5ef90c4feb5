using System.Reflection;
using SepConvGen.Kernels.Tests.Harness;
using SepConvGen.Kernels.Tests.Streaming;
using Xunit;

namespace SepConvGen.Kernels.Tests.Hostile;

/// <summary>
/// Whatever was made for another kernel is refused before anything is read: weights and states of overloads, of other kernels,
/// of builds for other instruction sets, and such that claim to be what they are not.
/// </summary>
public sealed class HostileCallTests
{
    private static readonly int[] Memories = [0, 1, 8, 1000];

    private static readonly int[] Channels = [1, 64, 1000];

    // Where time is short, one of five: each is handed the weights of all.
    private static IEnumerable<MethodInfo> Kernels => HostileCalls.Taking<PackedWeights>().Part(5);

    [Fact]
    public void Weights_of_any_other_kernel_are_refused()
    {
        PackedWeights[] all = [.. HostileCalls.Weights];
        Assert.True(all.Length >= 10, $"only {all.Length} kernels packed their weights");
        int accepted = 0;
        foreach (MethodInfo kernel in Kernels)
        {
            PackedWeights? own = null;
            foreach (PackedWeights weights in all)
            {
                if (Call(kernel, weights) is not { } refused)
                {
                    accepted++;
                    Assert.Equal(NameOf(kernel), weights.Kernel);
                    Assert.True(own is null || own.Layout == weights.Layout, $"{NameOf(kernel)} takes weights of two layouts");
                    own = weights;
                    continue;
                }

                ArgumentException wrong = Assert.IsType<ArgumentException>(refused);
                Assert.Equal("weights", wrong.ParamName);
                Assert.Contains(weights.Kernel == NameOf(kernel) ? "another overload or build of" : "were packed for " + weights.Kernel, wrong.Message, StringComparison.Ordinal);
            }

            Assert.True(own is not null, $"{kernel} takes no weights at all");
        }

        Assert.True(accepted >= Kernels.Count());
    }

    [Fact]
    public void Weights_of_another_layout_or_length_are_refused_whatever_they_are_called()
    {
        foreach (MethodInfo kernel in Kernels)
        {
            PackedWeights own = HostileCalls.Weights.First(weights => Call(kernel, weights) is null);
            int length = own.Span.Length;
            foreach (int other in new[] { 0, 1, length - 16, length - 1, length + 16 })
            {
                Refuses(kernel, new PackedWeights(own.Kernel, own.Layout, Math.Max(other, 0)));
            }

            Refuses(kernel, new PackedWeights(own.Kernel, "", length));
            foreach (PackedWeights tier in HostileCalls.OfTiers(own))
            {
                if (tier.Layout != own.Layout || tier.Span.Length != length)
                {
                    Refuses(kernel, tier);
                }
            }
        }
    }

    [Fact]
    public void States_of_any_other_kernel_are_refused()
    {
        StreamingState[] states =
        [
            HostileKernels.CreateHearState(),
            HostileKernels.CreateHearState(1),
            HostileKernels.CreateHearState(2),
            HostileKernels.CreateListenState(),
            StreamingKernels.CreateStream3State(),
            StreamingKernels.CreateStreamPackedState(1),
            .. from name in HostileCalls.Taking<StreamingState>().Select(NameOf).Distinct()
               from memory in Memories
               from channels in Channels
               select new StreamingState(name, 1, memory, channels),
        ];
        foreach (MethodInfo kernel in HostileCalls.Taking<StreamingState>().Part(3))
        {
            PackedWeights[] weights = kernel.GetParameters().Any(parameter => parameter.ParameterType == typeof(PackedWeights))
                ? [.. HostileCalls.Weights.Where(weights => weights.Kernel == NameOf(kernel))]
                : [];
            List<StreamingState> accepted = [];
            foreach (StreamingState state in states)
            {
                using GuardedCall call = new(kernel, [state, .. weights]);
                if (call.Run() is not { } refused)
                {
                    accepted.Add(state);
                    continue;
                }

                Assert.Equal("state", Assert.IsType<ArgumentException>(refused).ParamName);
            }

            Assert.All(accepted, state => Assert.Equal(
                (NameOf(kernel), accepted[0].Memory, accepted[0].Channels), (state.Kernel, state.Memory, state.Channels)));
        }
    }

    [Fact]
    public void A_state_is_used_by_one_call_at_a_time()
    {
        StreamingState state = HostileKernels.CreateHearState();
        state.Enter();
        float[] output = [7, 7];

        Assert.Contains("two calls at once", Assert.Throws<InvalidOperationException>(() => HostileKernels.Hear([1, 2], 2, [1, 1], state, output)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(state.Reset);
        Assert.Equal([7, 7], output);

        state.Leave();
        HostileKernels.Hear([1, 2], 2, [1, 1], state, output);
        Assert.Equal([1, 3], output);
    }

    [Fact]
    public void Weights_that_are_written_over_are_refused()
    {
        PackedWeights weights = HostileKernels.PackMix(new float[36]);
        Assert.Equal("output", Assert.Throws<ArgumentException>(() => HostileKernels.Mix(new float[100], weights, weights.Span[..36])).ParamName);
    }

    [Fact]
    public void Overloads_with_the_same_weights_share_a_packing_method()
    {
        PackedWeights weights = HostileKernels.PackMix(
            [.. Enumerable.Repeat(0.5f, 9 * 16)], default, [.. Enumerable.Repeat(0.25f, 16)], [.. Enumerable.Repeat(-1f, 16 * 24)], default, [.. Enumerable.Repeat(2f, 24)]);
        float[] one = new float[9 * 9 * 24];
        float[] two = new float[9 * 9 * 24];
        float[] input = [.. Enumerable.Range(0, 9 * 9 * 8).Select(i => i % 7f)];
        HostileKernels.Mix(input, 9, 9, weights, one);
        HostileKernels.Mix(input, 1, 9, 9, weights, two);
        Assert.Equal(one, two);
        Assert.Contains(one, value => value < 0);
    }

    private static void Refuses(MethodInfo kernel, PackedWeights weights) =>
        Assert.Equal("weights", Assert.IsType<ArgumentException>(Call(kernel, weights)).ParamName);

    // A kernel that streams is given a state of its own: only the weights may be wrong.
    private static Exception? Call(MethodInfo kernel, PackedWeights weights)
    {
        using GuardedCall call = new(kernel, weights, StreamingKernels.CreateStreamPackedState(1));
        return call.Run();
    }

    private static string NameOf(MethodInfo kernel) => $"{kernel.DeclaringType!.FullName}.{kernel.Name}";
}
