namespace TherapyGroups.Storage.Sealing;

/// <summary>Files that nobody but their owner may read, written whole or not at all.</summary>
internal static class OwnersFile
{
    /// <summary>
    /// Written beside and moved into place: a crash leaves no half file. What was there before is overwritten on disk first.
    /// </summary>
    public static void Replace(string path, ReadOnlySpan<byte> content)
    {
        var fresh = path + ".new";
        WriteThrough(fresh, FileMode.Create, content);
        Overwrite(path);
        File.Move(fresh, path, overwrite: true);
    }

    public static void Create(string path, ReadOnlySpan<byte> content)
    {
        var fresh = path + ".new";
        WriteThrough(fresh, FileMode.Create, content);
        File.Move(fresh, path, overwrite: false);
    }

    /// <summary>
    /// Overwrites a file with zeros, as far as the disk lets itself be told, and deletes it. Nothing happens if it is not there.
    /// </summary>
    public static void Destroy(string path)
    {
        Overwrite(path);
        File.Delete(path);
    }

    private static void Overwrite(string path)
    {
        if (File.Exists(path))
        {
            WriteThrough(path, FileMode.Open, new byte[new FileInfo(path).Length]);
        }
    }

    private static void WriteThrough(string path, FileMode mode, ReadOnlySpan<byte> content)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows() && mode == FileMode.Create)
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(path, options);
        stream.Write(content);
        stream.Flush(flushToDisk: true);
    }
}
