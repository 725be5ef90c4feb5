using System.Numerics;

namespace SepConvGen.Runtime;

/// <summary>A function of one float, and of a vector of them.</summary>
internal interface IUnaryStep
{
    float Of(float x);

    Vector<float> Of(Vector<float> x);
}
