using System.Collections;
using System.Globalization;
using System.Reflection;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Tests.Planning;

/// <summary>A plan as text: all that planners decided, record by record; what follows from it is left out, and so is what has its default.</summary>
internal static class PlanText
{
    /// <summary>The lines of a plan: its stages, the budgets of their tiles, its blocks.</summary>
    public static IEnumerable<string> Lines(KernelPlan plan)
    {
        foreach (StagePlan stage in plan.Stages)
        {
            yield return Of(stage);
            if (stage is DepthwisePlan depthwise)
            {
                foreach (DepthwiseTile tile in depthwise.Tiles.Distinct())
                {
                    yield return $"  {tile.Rows}×{tile.Columns}×{tile.Vectors}{(tile.Before > 0 ? " left" : "")}{(tile.After > 0 ? " right" : "")}: {Of(DepthwiseBudget.Of(tile, depthwise.Spec, plan.Set))}";
                }
            }
        }

        if (plan.Blocks is { } blocks)
        {
            yield return Of(blocks);
        }

        if (plan.Parts is { } parts)
        {
            yield return Of(parts);
        }
    }

    private static string Of(object? value) => value switch
    {
        null => "none",
        string text => $"'{text}'",
        bool or Enum => $"{value}",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Of))}]",
        _ when value.GetType().IsValueType => $"{value}",
        _ => $"{value.GetType().Name}({string.Join(", ", Decisions(value).Select(decision => $"{decision.Name} {Of(decision.GetValue(value))}"))})",
    };

    // What can be set was decided; specs are known.
    private static IEnumerable<PropertyInfo> Decisions(object record) => record.GetType()
        .GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Where(property => property.CanWrite && !typeof(StepSpec).IsAssignableFrom(property.PropertyType))
        .Where(property => property.GetValue(record) is not (null or false or "" or IEnumerable { } and ICollection { Count: 0 }))
        .Where(property => property.GetValue(record) is not 0 || Nullable.GetUnderlyingType(property.PropertyType) is not null)
        .Where(property => property.GetValue(record) is not IEnumerable items || items.Cast<object?>().Any())
        .OrderBy(property => property.MetadataToken);
}
