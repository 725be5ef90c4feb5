namespace SepConvGen.Benchmarks.Implementations;

/// <summary>One way to compute a case, with everything made beforehand that can be made beforehand.</summary>
internal abstract class Implementation : IDisposable
{
    /// <summary>As in the CSV file.</summary>
    public abstract string Name { get; }

    /// <summary>How it was set up, if there was a choice.</summary>
    public virtual string Note => "";

    public virtual int Threads => 1;

    /// <summary>Whether it computes the case; if not, it is there for scale.</summary>
    public virtual bool Computes => true;

    /// <summary>Computes the case so many times.</summary>
    public abstract void Run(int calls);

    /// <summary>The result of the last call, in NHWC; samples of every type are whole as floats.</summary>
    public abstract float[] Result();

    public abstract void Dispose();
}
