using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Reflection;

namespace SepConvGen.Tool.Running;

/// <summary>The sizes of methods as the JIT compiles them, which the runtime tells whoever listens. Only what is compiled from now on is heard of.</summary>
/// <remarks>One listens for the whole process: whenever another listener comes or goes, the runtime begins to tell anew, and what is compiled meanwhile nobody hears of.</remarks>
internal sealed class CodeSizes : EventListener
{
    private const string Runtime = "Microsoft-Windows-DotNETRuntime";
    private const EventKeywords Jit = (EventKeywords)0x10;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);
    private static readonly Lazy<CodeSizes> Only = new(() => new CodeSizes());
    private readonly ConcurrentDictionary<ulong, long> sizes = new();

    private CodeSizes()
    {
    }

    /// <summary>Listens, from the first call on.</summary>
    public static CodeSizes Listen() => Only.Value;

    /// <summary>Bytes of all of these methods, which must have been compiled: their events come a moment later.</summary>
    /// <exception cref="InspectionException">The runtime does not tell.</exception>
    public long Of(IReadOnlyList<MethodInfo> methods)
    {
        long start = Stopwatch.GetTimestamp();
        long all = 0;
        foreach (MethodInfo method in methods)
        {
            long size;
            while (!sizes.TryGetValue((ulong)method.MethodHandle.Value, out size))
            {
                if (Stopwatch.GetElapsedTime(start) > Patience)
                {
                    throw new InspectionException(ExitCode.NoAssembly, $"The runtime does not tell the size of {method.Name}.");
                }

                Thread.Sleep(Pause);
            }

            all += size;
        }

        return all;
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == Runtime)
        {
            EnableEvents(eventSource, EventLevel.Verbose, Jit);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData is { Payload: { } payload, PayloadNames: { } names } && eventData.EventName?.StartsWith("MethodLoadVerbose", StringComparison.Ordinal) == true)
        {
            sizes[(ulong)payload[names.IndexOf("MethodID")]!] = (uint)payload[names.IndexOf("MethodSize")]!;
        }
    }
}
