using System.Collections.Concurrent;
using System.Diagnostics.Tracing;

namespace SepConvGen.Kernels.Tests.Dispatch;

/// <summary>Hears from the runtime which methods are compiled, the moment before they run for the first time.</summary>
internal sealed class JitListener : EventListener
{
    private const EventKeywords Jit = (EventKeywords)0x10;

    private readonly ConcurrentQueue<string> methods = new();

    /// <summary>"Type.Method" of each method compiled so far.</summary>
    public IReadOnlyCollection<string> Methods => methods;

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
        {
            EnableEvents(eventSource, EventLevel.Verbose, Jit);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName is { } name && name.StartsWith("MethodLoadVerbose", StringComparison.Ordinal))
        {
            methods.Enqueue($"{Payload(eventData, "MethodNamespace")}.{Payload(eventData, "MethodName")}");
        }
    }

    private static object? Payload(EventWrittenEventArgs eventData, string name)
    {
        int index = eventData.PayloadNames?.IndexOf(name) ?? -1;
        return index < 0 ? null : eventData.Payload![index];
    }
}
