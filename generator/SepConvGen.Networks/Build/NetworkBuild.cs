using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Build;

/// <summary>Brings the files of a project's networks up to date.</summary>
/// <param name="folder">Where they are put.</param>
/// <param name="compiler">What tells one build of the compiler from another.</param>
/// <param name="compile">The compiler.</param>
/// <param name="reports">The reports of the networks; null where none are wanted.</param>
internal sealed class NetworkBuild(string folder, string compiler, CompileNetwork compile, NetworkReports? reports = null)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Dictionary<string, NetworkItem> names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What is ready.</summary>
    public List<BuiltNetwork> Networks { get; } = [];

    /// <summary>What is wrong: one a network at most.</summary>
    public List<BuildFault> Faults { get; } = [];

    /// <summary>What an error does not say, for whoever looks for it.</summary>
    public List<string> Details { get; } = [];

    /// <summary>Takes what is there, if it is of what it is made of now, and makes the rest.</summary>
    public void Run(IEnumerable<NetworkItem> items) => ForEach(items, IsUpToDate);

    /// <summary>For an editor, which asks again and again to know the project's types: whatever is there is good enough.</summary>
    public void RunForEditor(IEnumerable<NetworkItem> items) =>
        ForEach(items, static (_, outputs) => File.Exists(outputs.Manifest) && File.Exists(outputs.Weights));

    private void ForEach(IEnumerable<NetworkItem> items, Func<NetworkItem, BuiltNetwork, bool> serves)
    {
        foreach (NetworkItem item in items)
        {
            try
            {
                Networks.Add(item.IsPair ? Pair(item) : Compiled(item, serves));
            }
            catch (BuildFaultException error)
            {
                Faults.Add(error.Fault);
            }
            catch (NetworkException error)
            {
                Faults.Add(BuildFault.CannotBeCompiled(item, error.Message));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                Faults.Add(BuildFault.CannotBeCompiled(item, error.Message));
            }
#pragma warning disable CA1031 // A build has errors, not exceptions; this one is SepConvGen's own.
            catch (Exception error)
#pragma warning restore CA1031
            {
                Faults.Add(BuildFault.CannotBeCompiled(item, $"SepConvGen failed on it ({error.GetType().Name}: {error.Message}); please report this with the model"));
                Details.Add(error.ToString());
            }
        }
    }

    private BuiltNetwork Pair(NetworkItem item)
    {
        string weights = item.Path.Substring(0, item.Path.Length - NetworkItem.ManifestExtension.Length) + NetworkItem.WeightsExtension;
        string name = PairHeads.Check(item, item.Path, weights);
        if (item.StatedName.Length > 0 && item.StatedName != name)
        {
            throw new BuildFaultException(BuildFault.CannotBeCompiled(item, $"the metadata Name is '{item.StatedName}', and the manifest's name '{name}'"));
        }

        Take(item, name);
        string stamp = Stamp.Of(compiler, item, [item.Path]);
        if (reports?.IsOfNow(name, stamp) == false)
        {
            reports.Write(name, stamp, File.ReadAllText(item.Path), graphs: null);
        }

        return new(name, item.Path, weights, Stamp: null) { Report = reports?.Written(name) };
    }

    private BuiltNetwork Compiled(NetworkItem item, Func<NetworkItem, BuiltNetwork, bool> serves)
    {
        Take(item, item.Name);
        BuiltNetwork outputs = Outputs(item.Name);
        if (serves(item, outputs) && reports?.IsOfNow(item.Name, File.ReadAllText(outputs.Stamp!)) != false)
        {
            return outputs with { Report = reports?.Written(item.Name) };
        }

        if (!File.Exists(item.Path))
        {
            throw new BuildFaultException(BuildFault.CannotBeCompiled(item, "the file does not exist"));
        }

        // Before it is read: a change meanwhile is one that the next build sees.
        string before = Stamp.Of(compiler, item, [item.Path]);
        CompiledNetwork network = compile(item.Path, item.Name, item.InputShape);

        _ = Directory.CreateDirectory(folder);
        File.Delete(outputs.Stamp!);
        OutputFile.Write(outputs.Weights, network.Weights);
        OutputFile.Write(outputs.Manifest, Utf8.GetBytes(network.Manifest));
        string stamp = before + Stamp.OfFiles(network.Files);
        File.WriteAllText(outputs.Stamp!, stamp, Utf8);
        reports?.Write(item.Name, stamp, network.Manifest, network.Graphs);
        return outputs with { Report = reports?.Written(item.Name) };
    }

    private bool IsUpToDate(NetworkItem item, BuiltNetwork outputs)
    {
        if (!File.Exists(outputs.Stamp!) || !Stamp.IsOfNow(File.ReadAllText(outputs.Stamp!), compiler, item))
        {
            return false;
        }

        try
        {
            return PairHeads.Check(item, outputs.Manifest, outputs.Weights) == item.Name;
        }
        catch (BuildFaultException)
        {
            return false;
        }
    }

    /// <summary>Gives a network its name, if it is one and no other network has it; files may not tell upper from lower case.</summary>
    private void Take(NetworkItem item, string name)
    {
        if (!NetworkItem.IsName(name))
        {
            throw new BuildFaultException(BuildFault.CannotBeCompiled(item, $"the name '{name}' is not made of letters (A to Z), digits and '_', with no digit at its beginning"));
        }

        if (names.TryGetValue(name, out NetworkItem first))
        {
            throw new BuildFaultException(BuildFault.NameIsTaken(item, name, first));
        }

        names.Add(name, item);
    }

    private BuiltNetwork Outputs(string name) => new(
        name,
        Path.Combine(folder, name + NetworkItem.ManifestExtension),
        Path.Combine(folder, name + NetworkItem.WeightsExtension),
        Path.Combine(folder, name + ".network.stamp"));
}
