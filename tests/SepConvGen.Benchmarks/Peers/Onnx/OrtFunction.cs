namespace SepConvGen.Benchmarks.Peers.Onnx;

/// <summary>Places of functions in ONNX Runtime's table, to which later versions only add.</summary>
internal enum OrtFunction
{
    GetErrorMessage = 2,
    CreateEnv = 3,
    CreateSessionFromArray = 8,
    CreateSessionOptions = 10,
    SetSessionGraphOptimizationLevel = 23,
    SetIntraOpNumThreads = 24,
    CreateTensorWithDataAsOrtValue = 49,
    CreateCpuMemoryInfo = 69,
    ReleaseEnv = 92,
    ReleaseStatus = 93,
    ReleaseMemoryInfo = 94,
    ReleaseSession = 95,
    ReleaseValue = 96,
    ReleaseSessionOptions = 100,
    RunWithBinding = 133,
    CreateIoBinding = 134,
    ReleaseIoBinding = 135,
    BindInput = 136,
    BindOutput = 137,
}
