using System.Diagnostics.Tracing;
using System.Reflection.Emit;

namespace SepConvGen.Benchmarks.Compilation;

/// <summary>Hears from the runtime which methods are compiled, which is the moment before they run for the first time.</summary>
internal sealed class JitListener : EventListener
{
    private const EventKeywords Jit = (EventKeywords)0x10;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly List<JitMethod> methods = [];
    private readonly Lock gate = new();

    /// <summary>The methods that were compiled while <paramref name="action"/> ran.</summary>
    /// <remarks>
    /// The runtime tells it later, from a thread of its own, but in order: two marks, methods that are compiled just before
    /// and just after the action, enclose what belongs to it.
    /// </remarks>
    public static IReadOnlyList<JitMethod> CompiledBy(Action action)
    {
        using JitListener listener = new();
        string before = $"mark{Guid.NewGuid():N}";
        string after = $"mark{Guid.NewGuid():N}";
        Compile(before);
        listener.WaitFor(before);
        action();
        Compile(after);
        listener.WaitFor(after);
        lock (listener.gate)
        {
            return listener.methods[(listener.Position(before) + 1)..listener.Position(after)];
        }
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
        {
            EnableEvents(eventSource, EventLevel.Verbose, Jit);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName?.StartsWith("MethodLoadVerbose", StringComparison.Ordinal) != true)
        {
            return;
        }

        object? Payload(string name) => eventData.Payload![eventData.PayloadNames!.IndexOf(name)];
        JitMethod method = new((string)Payload("MethodNamespace")!, (string)Payload("MethodName")!, (uint)Payload("MethodSize")!);
        lock (gate)
        {
            methods.Add(method);
        }
    }

    private static void Compile(string name)
    {
        DynamicMethod method = new(name, typeof(void), []);
        method.GetILGenerator().Emit(OpCodes.Ret);
        method.CreateDelegate<Action>()();
    }

    private void WaitFor(string mark)
    {
        bool Heard()
        {
            lock (gate)
            {
                return Position(mark) >= 0;
            }
        }

        if (!SpinWait.SpinUntil(Heard, Patience))
        {
            throw new InvalidOperationException("The runtime does not tell which methods it compiles.");
        }
    }

    private int Position(string mark) => methods.FindIndex(method => method.Name == mark);
}
