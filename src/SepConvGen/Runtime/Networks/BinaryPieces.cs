namespace SepConvGen.Runtime;

/// <summary>Pieces of two operands that lie side by side; one of them may be a number.</summary>
internal readonly unsafe struct BinaryPieces<TStep>(float* left, bool leftRuns, float* right, bool rightRuns, int count, float* results) : IOperatorRows
    where TStep : struct, IBinaryStep
{
    public void Write(int first, int end)
    {
        (int start, int length) = OperatorRows.Pieces(first, end, count);
        BinaryRun<TStep>.Write(leftRuns ? left + start : left, leftRuns, rightRuns ? right + start : right, rightRuns, length, results + start);
    }
}
