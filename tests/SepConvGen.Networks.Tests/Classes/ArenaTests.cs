extern alias generator;

using generator::SepConvGen.Generator.Planning.Networks;
using Xunit;

namespace SepConvGen.Networks.Tests.Classes;

/// <summary>The memory of a run: what is alive at once never shares a place, and little is wasted.</summary>
public class ArenaTests
{
    [Fact]
    public void What_is_alive_at_once_shares_no_place()
    {
        Random random = new(7);
        for (int round = 0; round < 200; round++)
        {
            ArenaTensor[] tensors = [.. Enumerable.Range(0, random.Next(1, 40)).Select(index => new ArenaTensor($"t{index}", random.Next(1, 5000), index, index + random.Next(0, 5)))];

            Arena arena = Arena.Of(tensors);

            Assert.Equal(tensors.Length, arena.Tensors.Count);
            Assert.True(arena.Bound <= arena.Length);
            foreach (ArenaTensor tensor in arena.Tensors)
            {
                Assert.Equal(0, tensor.Start % 16);
                Assert.All(arena.Tensors.Where(other => other.Name != tensor.Name && other.Meets(tensor)), other =>
                    Assert.True(other.Start + other.Length <= tensor.Start || tensor.Start + tensor.Length <= other.Start, $"{tensor} and {other}"));
            }
        }
    }

    [Fact]
    public void A_chain_needs_no_more_than_its_largest_neighbours()
    {
        Arena arena = Arena.Of([new("a", 1600, 0, 1), new("b", 800, 1, 2), new("c", 1600, 2, 3), new("d", 320, 3, 3)]);

        Assert.Equal((2400, 2400), (arena.Bound, arena.Length));
    }
}
