using System;
using Microsoft.CodeAnalysis;
using SepConvGen.Generator.Diagnostics;
using SepConvGen.Generator.Parsing;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator;

/// <summary>The file of a kernel. If its emission fails it is a placeholder, from which the analyzer learns why, and all others live.</summary>
internal sealed class KernelFile(Func<KernelModel, InstructionSets, string> emit)
{
    public string Write(KernelModel kernel, InstructionSets instructionSets)
    {
        try
        {
            return emit(kernel, instructionSets);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Placeholder.Of(kernel, Diagnostic.Create(Descriptors.InternalError, Location.None, InternalErrors.Text(exception))).Text;
        }
    }
}
