using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Tests.Harness;

/// <summary>The one step of a kind that a kernel has, and how it runs; null where there is none.</summary>
internal static class OnlyStep
{
    extension(KernelSpec spec)
    {
        public WindowSpec Rows => spec.OnlyWindow().Rows;

        public WindowSpec Columns => spec.OnlyWindow().Columns;

        public DepthwiseSpec? Depthwise => spec.Steps.OfType<DepthwiseSpec>().SingleOrDefault();

        public PointwiseSpec? Pointwise => spec.Steps.OfType<PointwiseSpec>().SingleOrDefault();

        public ConvolutionSpec? Convolution => spec.Steps.OfType<ConvolutionSpec>().SingleOrDefault();
    }

    extension(KernelPlan plan)
    {
        public DepthwisePlan? Depthwise => plan.Stages.OfType<DepthwisePlan>().SingleOrDefault();

        public PointwisePlan? Pointwise => plan.Stages.OfType<PointwisePlan>().SingleOrDefault();

        public ConvolutionPlan? Convolution => plan.Stages.OfType<ConvolutionPlan>().SingleOrDefault();

        public FilterPlan? Filter => plan.Stages.OfType<FilterPlan>().SingleOrDefault();
    }
}
