// The activation of a step is the library's own type.
global using ActivationSpec = SepConvGen.ActivationFunction;
