using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Diagnostics;

/// <summary>What lies between two kernels: a result that is handed on, or a local buffer that only the two use.</summary>
internal static class Between
{
    /// <summary>The kernel that made the input of another one, just before and for nobody else; null where that is not sure.</summary>
    public static KernelCall? MakerOf(KernelCall second) => second.ValueOf(ParameterRole.Input) switch
    {
        IInvocationOperation nested => KernelCall.Of(nested) is { } first && first.ValueOf(ParameterRole.Output) is null ? first : null,
        ILocalReferenceOperation buffer => Before(second.Operation, buffer.Local),
        _ => null,
    };

    // The kernel called by the statement before, through a buffer.
    private static KernelCall? Before(IOperation second, ILocalSymbol buffer)
    {
        if (Statement(second) is not { Parent: IBlockOperation block } statement)
        {
            return null;
        }

        IOperation? before = block.Operations.TakeWhile(each => each != statement).Reverse().SkipWhile(IsNewArray).FirstOrDefault();
        if (Called(before) is not { } call || KernelCall.Of(call) is not { } first)
        {
            return null;
        }

        bool written = first.ValueOf(ParameterRole.Output) is ILocalReferenceOperation output && Is(output.Local, buffer) && IsOwn(buffer) && Uses(block, buffer) == 2;
        bool returned = before is IVariableDeclarationGroupOperation group && Is(Declared(group)?.Symbol, buffer) && Uses(block, buffer) == 1;
        return written || returned ? first : null;
    }

    // The statement that a call makes up, alone or as the value of a variable, an assignment or a return.
    private static IOperation? Statement(IOperation call)
    {
        IOperation part = call;
        while (part.Parent is IConversionOperation or IVariableInitializerOperation or IVariableDeclaratorOperation or IVariableDeclarationOperation or ISimpleAssignmentOperation)
        {
            part = part.Parent;
        }

        return part.Parent is IVariableDeclarationGroupOperation or IExpressionStatementOperation or IReturnOperation ? part.Parent : null;
    }

    private static IInvocationOperation? Called(IOperation? statement) => statement switch
    {
        IExpressionStatementOperation expression => expression.Operation as IInvocationOperation,
        IVariableDeclarationGroupOperation group => Declared(group)?.Initializer?.Value.Bare() as IInvocationOperation,
        _ => null,
    };

    // float[] y = new float[n];
    private static bool IsNewArray(IOperation statement) => statement is IVariableDeclarationGroupOperation group && Declared(group)?.Initializer?.Value.Bare() is IArrayCreationOperation;

    // The variable of a statement that declares one.
    private static IVariableDeclaratorOperation? Declared(IVariableDeclarationGroupOperation group) =>
        group.Declarations.Length == 1 && group.Declarations[0].Declarators.Length == 1 ? group.Declarations[0].Declarators[0] : null;

    // Whether the variable is declared with memory of its own, which no other one refers to.
    private static bool IsOwn(ILocalSymbol buffer) =>
        buffer.DeclaringSyntaxReferences.Length == 1
        && buffer.DeclaringSyntaxReferences[0].GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value }
        && value.Kind() is SyntaxKind.ArrayCreationExpression or SyntaxKind.StackAllocArrayCreationExpression;

    private static int Uses(IOperation block, ILocalSymbol buffer) => block.Around().DefaultIfEmpty(block).Last().Descendants()
        .OfType<ILocalReferenceOperation>()
        .Count(reference => Is(reference.Local, buffer));

    private static bool Is(ISymbol? symbol, ILocalSymbol buffer) => SymbolEqualityComparer.Default.Equals(symbol, buffer);
}
