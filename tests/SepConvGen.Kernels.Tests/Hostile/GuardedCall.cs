using System.Reflection;
using System.Reflection.Emit;
using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests.Hostile;

/// <summary>A call of a kernel: sizes of a few pixels, spans of the lengths that it asks for, each between guard pages.</summary>
/// <remarks>The lengths come from its own messages: a span that is too short is refused with the length that it must have.</remarks>
internal sealed class GuardedCall : IDisposable
{
    private const int Size = 9;

    private readonly MethodInfo kernel;
    private readonly object[] made;
    private readonly Dictionary<string, GuardedMemory<float>> spans = [];

    /// <param name="kernel">The kernel.</param>
    /// <param name="made">What is handed to it where it takes something of that type.</param>
    public GuardedCall(MethodInfo kernel, params object[] made)
    {
        this.kernel = kernel;
        this.made = made;
        foreach (ParameterInfo parameter in kernel.GetParameters().Where(IsSpan))
        {
            spans[parameter.Name!] = new(0, Flush.End);
        }
    }

    /// <summary>What it threw that no span's length explains; null if it computed.</summary>
    public Exception? Run()
    {
        Action<GuardedCall> call = Adapter();
        for (int attempt = 0; attempt < 100; attempt++)
        {
            try
            {
                call(this);
                return null;
            }
            catch (ArgumentException refused) when (refused.ParamName is { } name && spans.ContainsKey(name) && Lengths.Wanted(refused.Message) is int length)
            {
                ((IDisposable)spans[name]).Dispose();
                spans[name] = new(length, attempt % 2 == 0 ? Flush.End : Flush.Start);
                spans[name].GetSpan().Clear();
            }
            catch (Exception refused) when (refused is ArgumentException or InvalidOperationException or NullReferenceException)
            {
                return refused;
            }
        }

        throw new InvalidOperationException($"{kernel.Name} is never content.");
    }

    /// <summary>For the adapter.</summary>
    public Span<float> Span(string name) => spans[name].GetSpan();

    /// <summary>For the adapter.</summary>
    public ReadOnlySpan<float> ReadOnlySpan(string name) => spans[name].GetSpan();

    /// <summary>For the adapter: the first thing of that type that was handed over, or a harmless one.</summary>
    public object? Made(string type) => made.FirstOrDefault(thing => thing.GetType().Name == type) ?? (type == nameof(ParallelOptions) ? new ParallelOptions() : null);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (GuardedMemory<float> span in spans.Values)
        {
            ((IDisposable)span).Dispose();
        }
    }

    private static bool IsSpan(ParameterInfo parameter) => parameter.ParameterType == typeof(Span<float>) || parameter.ParameterType == typeof(ReadOnlySpan<float>);

    private Action<GuardedCall> Adapter()
    {
        DynamicMethod adapter = new("call", typeof(void), [typeof(GuardedCall)], typeof(GuardedCall).Module, skipVisibility: true);
        ILGenerator code = adapter.GetILGenerator();
        foreach (ParameterInfo parameter in kernel.GetParameters())
        {
            Type type = parameter.ParameterType;
            if (type == typeof(int))
            {
                code.Emit(OpCodes.Ldc_I4, parameter.Name == "batch" ? 1 : Size);
                continue;
            }

            code.Emit(OpCodes.Ldarg_0);
            code.Emit(OpCodes.Ldstr, IsSpan(parameter) ? parameter.Name! : type.Name);
            code.Emit(OpCodes.Call, typeof(GuardedCall).GetMethod(
                type == typeof(Span<float>) ? nameof(Span) : type == typeof(ReadOnlySpan<float>) ? nameof(ReadOnlySpan) : nameof(Made))!);
        }

        code.Emit(OpCodes.Call, kernel);
        code.Emit(OpCodes.Ret);
        return adapter.CreateDelegate<Action<GuardedCall>>();
    }
}
