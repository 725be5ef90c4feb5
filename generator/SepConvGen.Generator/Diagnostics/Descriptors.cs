using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SepConvGen.Generator.Diagnostics;

/// <summary>Every diagnostic. Each has a page in generator/diagnostics with wrong and right code.</summary>
internal static partial class Descriptors
{
    private const string Category = "SepConvGen";

    private const string Pages = "https://github.com/sepconvgen/SepConvGen/blob/main/generator/diagnostics/";

    /// <summary>All of them, in the order of their ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All => ImmutableArray.Create(
        NotPartial,
        HasBody,
        WrongReturnType,
        GenericMethod,
        TypeNotPartial,
        UnsupportedPlace,
        SeveralAttributes,
        UnknownParameter,
        MissingParameter,
        DuplicateParameter,
        WrongParameterType,
        SizeStatedTwice,
        MissingArgument,
        SizeOutOfRange,
        StepOutOfRange,
        StepStatedTwice,
        UndefinedValue,
        ExplicitPaddingWithoutSides,
        SideWithoutExplicitPadding,
        ActivationArgumentMissing,
        ActivationArgumentSuperfluous,
        ActivationArgumentContradictory,
        TooManyElements,
        PartOfPackedWeights,
        UnknownInstructionSet,
        SlopeMissing,
        SlopeSuperfluous,
        LanguageTooOld,
        UnreadableArgument,
        GroupsDoNotDivide,
        InternalError,
        CompanionExists,
        ReachTooFar,
        SizeOfTensor,
        CausalImage,
        StreamNotCausal,
        StreamStrided,
        ResultStatedTwice,
        UnsupportedSamples,
        FilterTapCount,
        FilterTapNotFinite,
        FilterTapsAllZero,
        FilterMatrixSize,
        FilterRank,
        FilterFactor,
        BorderValueWithoutConstant,
        BorderValueNoSample,
        InputCannotBeAdded,
        LoopedKernel,
        NotOptimized,
        ThreadsUponThreads,
        WeightsPackedAtEachCall,
        SizesKnown,
        StepsApart,
        StrideOfNothing,
        PixelsOverlap,
        StridesNotOffered,
        StreamNotChannelsLast,
        StorageMissing,
        CompactInDouble,
        CompactNotOffered,
        StorageNotUsed,
        NetworkClass,
        UnknownNetwork,
        NetworkManifest);

    /// <summary>Those that are about calls, which an analyzer of its own looks at.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfCalls => ImmutableArray.Create(
        ThreadsUponThreads,
        SizesKnown,
        StepsApart);

    /// <summary>Those that are about networks, which the generator tells.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfNetworks => ImmutableArray.Create(
        NetworkClass,
        UnknownNetwork,
        NetworkManifest);

    /// <summary>The one with this id.</summary>
    public static DiagnosticDescriptor Of(string id) => All.Single(descriptor => descriptor.Id == id);
}
