using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>A method that moves pixels from planes or to them.</summary>
/// <param name="Method">Its name.</param>
/// <param name="Channels">Channels of a pixel.</param>
/// <param name="Type">What they are.</param>
/// <param name="IsStore">Whether it goes to planes.</param>
internal sealed record PlaneMove(string Method, int Channels, ElementType Type, bool IsStore)
{
    /// <summary>Elements from a pixel to the next.</summary>
    public int Pixel { get; init; } = Channels;

    /// <summary>The method.</summary>
    public void Write(CodeWriter writer, InstructionSet set)
    {
        if (IsStore)
        {
            new ToPlanesText(writer, this, set).Write();
        }
        else
        {
            new FromPlanesText(writer, this, set).Write();
        }
    }

    /// <summary>That of an operand of the kernel.</summary>
    public static PlaneMove Of(Transfer transfer) => new(transfer.Method, transfer.Channels, transfer.Type, transfer.IsStore);
}
