namespace SepConvGen.Runtime;

/// <summary>What an operator reads and writes, as rows that do not depend on each other.</summary>
internal interface IOperatorRows
{
    /// <summary>Writes the rows from <paramref name="first"/> to before <paramref name="end"/>.</summary>
    void Write(int first, int end);
}
