using System.Numerics;

namespace SepConvGen.Runtime;

/// <summary>An operation of two floats, and of two vectors of them.</summary>
internal interface IBinaryStep
{
    static abstract float Of(float left, float right);

    static abstract Vector<float> Of(Vector<float> left, Vector<float> right);
}
