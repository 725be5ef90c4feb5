namespace Shared;

/// <summary>Seconds that a call takes.</summary>
/// <param name="Least">The best of all rounds: what the code can do when nothing disturbs it.</param>
/// <param name="Median">The middle of all rounds: what it did.</param>
internal readonly record struct Times(double Least, double Median)
{
    public static Times Of(List<double> rounds)
    {
        rounds.Sort();
        return new(rounds[0], rounds[rounds.Count / 2]);
    }
}
