namespace SepConvGen.Runtime;

/// <summary>Pieces of elements, each handed to a function by itself.</summary>
internal readonly unsafe struct UnaryRows<TStep>(TStep step, float* from, int count, float* to) : IOperatorRows
    where TStep : unmanaged, IUnaryStep
{
    public void Write(int first, int end)
    {
        (int start, int length) = OperatorRows.Pieces(first, end, count);
        NetworkOperators.UnaryRun(step, from + start, length, to + start);
    }
}
