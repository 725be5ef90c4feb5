using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>How far rows and images are apart where the call says so: variables of a tier's Run, and what is found by them.</summary>
internal static class RunStrides
{
    /// <summary>The declarations: of the input where the call says how it lies, of all results where it says so of any.</summary>
    /// <param name="writer">Where they go.</param>
    /// <param name="spec">The kernel.</param>
    /// <param name="input">The rows and columns of the input, as the Run names them.</param>
    /// <param name="output">Those of the output.</param>
    public static void Write(CodeWriter writer, KernelSpec spec, (string Rows, string Columns) input, (string Rows, string Columns) output)
    {
        if (!spec.InputView.IsStated && !spec.StatesResults)
        {
            return;
        }

        writer.Space();
        writer.Write("// elements from a row to the next, and from an image to the next");
        if (spec.InputView.IsStated)
        {
            Declare("input", ParameterRole.Input, input);
        }

        if (spec.StatesResults)
        {
            Declare("output", ParameterRole.Output, output);
            if (spec.Residual is not null)
            {
                Declare("residual", spec.AddsInput ? ParameterRole.Input : ParameterRole.Residual, output);
            }
        }

        writer.Space();

        void Declare(string name, ParameterRole tensor, (string Rows, string Columns) size)
        {
            View view = spec.ViewOf(tensor);
            writer.Write($"nuint {name}Row = (nuint){(view.StatesRows ? $"{tensor.Name()}RowStride" : $"{size.Columns} * {view.Pixel}")};");
            if (spec.Image.HasBatch)
            {
                writer.Write($"nuint {name}Image = {(view.StatesImages ? $"(nuint){tensor.Name()}ImageStride" : $"(nuint){size.Rows} * {name}Row")};");
            }
        }
    }

    /// <summary>The declarations for sequences, where there are several.</summary>
    public static void WriteSequences(CodeWriter writer, KernelSpec spec)
    {
        if (!spec.Image.HasBatch || (!spec.InputView.IsStated && !spec.StatesResults))
        {
            return;
        }

        writer.Space();
        writer.Write("// elements from a sequence to the next");
        if (spec.InputView.IsStated)
        {
            Declare("input", spec.InputView, "steps.Input");
        }

        if (spec.StatesResults)
        {
            Declare("output", spec.OutputView, "steps.Output");
            if (spec.Residual is not null)
            {
                Declare("residual", spec.ResidualView, "steps.Output");
            }
        }

        writer.Space();

        void Declare(string tensor, View view, string steps) =>
            writer.Write($"nuint {tensor}Sequence = (nuint){(view.StatesImages ? $"{tensor}SequenceStride" : $"{steps} * {view.Pixel}")};");
    }

    /// <summary>So many pixels behind the start of a row; "" for none.</summary>
    public static string Plus(string row, string x, View view) => x.Length == 0 ? row : $"({row}) + ((nuint){x} * {view.Pixel})";

    /// <summary>Where rows begin that are so many rows behind the start of image `number`, by the variables of a tensor.</summary>
    public static string Row(KernelSpec spec, string tensor, string row) =>
        spec.Image.HasBatch ? $"((nuint)number * {tensor}Image) + ((nuint){row} * {tensor}Row)" : $"(nuint){row} * {tensor}Row";
}
