using System.Diagnostics.Tracing;

namespace SepConvGen.Kernels.Tests.Dispatch;

/// <summary>Hears from the runtime which methods are compiled, which is the moment before they run for the first time.</summary>
internal sealed class JitListener : EventListener
{
    private const EventKeywords Jit = (EventKeywords)0x10;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly List<string> methods = [];
    private readonly Lock gate = new();

    /// <summary>"Type.Method" of each method that was compiled while <paramref name="action"/> ran.</summary>
    /// <remarks>
    /// The runtime tells it later, from a thread of its own, but in order: two marks, methods that are compiled just before
    /// and just after the action, enclose what belongs to it.
    /// </remarks>
    public static string[] CompiledBy(Action action)
    {
        using JitListener listener = new();
        Mark before = new();
        Mark after = new();
        before.Set();
        listener.WaitFor(before);
        action();
        after.Set();
        listener.WaitFor(after);
        return listener.Between(before, after);
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
        if (eventData.EventName?.StartsWith("MethodLoadVerbose", StringComparison.Ordinal) == true)
        {
            lock (gate)
            {
                methods.Add($"{Payload(eventData, "MethodNamespace")}.{Payload(eventData, "MethodName")}");
            }
        }
    }

    private static object? Payload(EventWrittenEventArgs eventData, string name) => eventData.Payload![eventData.PayloadNames!.IndexOf(name)];

    private void WaitFor(Mark mark)
    {
        Assert.True(
            SpinWait.SpinUntil(() => Position(mark) >= 0, Patience),
            $"The runtime did not tell within {Patience.TotalSeconds} s that it compiled {mark.Name}.");
    }

    private string[] Between(Mark before, Mark after)
    {
        (int first, int last) = (Position(before), Position(after));
        lock (gate)
        {
            return [.. methods[(first + 1)..last]];
        }
    }

    private int Position(Mark mark)
    {
        lock (gate)
        {
            return methods.FindIndex(method => method.EndsWith("." + mark.Name, StringComparison.Ordinal));
        }
    }

    /// <summary>A method with a name of its own, compiled when it is set.</summary>
    private sealed class Mark
    {
        public string Name { get; } = $"mark{Guid.NewGuid():N}";

        public void Set()
        {
            System.Reflection.Emit.DynamicMethod method = new(Name, typeof(void), []);
            method.GetILGenerator().Emit(System.Reflection.Emit.OpCodes.Ret);
            method.CreateDelegate<Action>()();
        }
    }
}
