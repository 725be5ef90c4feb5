using System.Runtime.InteropServices;

namespace SepConvGen.Kernels.Tests.Harness;

/// <summary>What may be done with a page of memory.</summary>
internal enum PageAccess
{
    None,
    Read,
    ReadWrite,
}

/// <summary>Pages of memory from the system, and who may touch them: by the C library, or on Windows by its kernel.</summary>
internal static class Pages
{
    private const int Private = 2, AnonymousOnLinux = 0x20, AnonymousOnApple = 0x1000;
    private const int ReserveAndCommit = 0x3000, ReleaseAll = 0x8000;

    /// <summary>New pages that nobody may touch.</summary>
    /// <param name="size">Bytes.</param>
    public static nint Reserve(nuint size)
    {
        nint address = OperatingSystem.IsWindows()
            ? Windows.VirtualAlloc(0, size, ReserveAndCommit, Windows.Protection(PageAccess.None))
            : Posix.MapMemory(0, size, Posix.Protection(PageAccess.None), Private | (OperatingSystem.IsMacOS() ? AnonymousOnApple : AnonymousOnLinux), -1, 0);
        return address is not (0 or -1) ? address : throw Failure($"reserving {size} bytes");
    }

    /// <summary>Says who may touch pages.</summary>
    public static void Protect(nint address, nuint size, PageAccess access)
    {
        bool done = OperatingSystem.IsWindows()
            ? Windows.VirtualProtect(address, size, Windows.Protection(access), out _)
            : Posix.ProtectMemory(address, size, Posix.Protection(access)) == 0;
        if (!done)
        {
            throw Failure($"protecting {size} bytes");
        }
    }

    /// <summary>Gives back what was reserved.</summary>
    public static void Release(nint address, nuint size)
    {
        _ = OperatingSystem.IsWindows() ? Windows.VirtualFree(address, 0, ReleaseAll) : Posix.UnmapMemory(address, size) == 0;
    }

    private static InvalidOperationException Failure(string what) => new($"{what} failed: {Marshal.GetLastPInvokeErrorMessage()}");

    private static class Posix
    {
        public static int Protection(PageAccess access) => access switch { PageAccess.None => 0, PageAccess.Read => 1, _ => 3 };

        [DllImport("libc", EntryPoint = "mmap", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern nint MapMemory(nint address, nuint length, int protection, int flags, int file, nint offset);

        [DllImport("libc", EntryPoint = "mprotect", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int ProtectMemory(nint address, nuint length, int protection);

        [DllImport("libc", EntryPoint = "munmap", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int UnmapMemory(nint address, nuint length);
    }

    private static class Windows
    {
        public static int Protection(PageAccess access) => access switch { PageAccess.None => 1, PageAccess.Read => 2, _ => 4 };

        [DllImport("kernel32", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
        public static extern nint VirtualAlloc(nint address, nuint size, int kind, int protection);

        [DllImport("kernel32", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
        [return: MarshalAs(UnmanagedType.Bool)]
        public static extern bool VirtualProtect(nint address, nuint size, int protection, out int before);

        [DllImport("kernel32", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
        [return: MarshalAs(UnmanagedType.Bool)]
        public static extern bool VirtualFree(nint address, nuint size, int kind);
    }
}
