using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using TherapyGroups.Risk.Features;

namespace TherapyGroups.Risk.Model;

/// <summary>The model on disk: a header, the calibrations, a bitmap of used buckets and their weights as IEEE half floats, little-endian.
/// Not compressed: that saved a fifteenth of the size and cost half of the time to load. The version is a hash of the content, so two files
/// with one name are the same model.</summary>
internal static class ModelFile
{
    public const string Name = "risk-model.bin";

    private const uint Magic = 0x354B5352;
    private const int VersionHexLength = 12;
    private const int BitmapLength = FeatureVector.BucketCount / 8;

    /// <summary>Three numbers, a slope and an offset for each head and the rules, three numbers for each head in long messages, and the
    /// bitmap.</summary>
    private const int HeaderLengthMin = 12 + (16 * (Heads.Count + 1)) + (24 * Heads.Count) + BitmapLength;

    public static void Write(
        Stream stream,
        LinearModel weights,
        IReadOnlyList<Calibration> calibrations,
        Calibration ruled,
        IReadOnlyList<PassageCalibration> passages)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(FeatureVector.BucketCount);
        writer.Write(Heads.Count);
        foreach (Calibration calibration in calibrations.Append(ruled))
        {
            writer.Write(calibration.Slope);
            writer.Write(calibration.Offset);
        }

        foreach (PassageCalibration passage in passages)
        {
            writer.Write(passage.Whole);
            writer.Write(passage.Passage);
            writer.Write(passage.Offset);
        }

        WriteWeights(writer, weights);
    }

    /// <exception cref="InvalidDataException">The file is not a model of this program.</exception>
    public static RiskModel Read(Stream stream)
    {
        byte[] content = Content(stream);
        string version = $"tg-risk-{Convert.ToHexStringLower(SHA256.HashData(content))[..VersionHexLength]}";
        using var whole = new MemoryStream(content);
        using var reader = new BinaryReader(whole);
        if (content.Length < HeaderLengthMin
            || reader.ReadUInt32() != Magic
            || reader.ReadInt32() != FeatureVector.BucketCount
            || reader.ReadInt32() != Heads.Count)
        {
            throw new InvalidDataException("not a risk model of this version");
        }

        var calibrations = new Calibration[Heads.Count];
        for (int head = 0; head < Heads.Count; head++)
        {
            calibrations[head] = new Calibration(reader.ReadDouble(), reader.ReadDouble());
        }

        var ruled = new Calibration(reader.ReadDouble(), reader.ReadDouble());
        var passages = new PassageCalibration[Heads.Count];
        for (int head = 0; head < Heads.Count; head++)
        {
            passages[head] = new PassageCalibration(reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble());
        }

        LinearModel weights = ReadWeights(content.AsSpan((int)whole.Position));
        return new RiskModel(version, weights, calibrations, ruled, passages);
    }

    private static byte[] Content(Stream stream)
    {
        if (stream.CanSeek)
        {
            var content = new byte[stream.Length - stream.Position];
            stream.ReadExactly(content);
            return content;
        }

        using var whole = new MemoryStream();
        stream.CopyTo(whole);
        return whole.ToArray();
    }

    /// <summary>A bit for each bucket, then the weights of the used ones, bucket by bucket.</summary>
    private static void WriteWeights(BinaryWriter writer, LinearModel weights)
    {
        var used = new byte[FeatureVector.BucketCount / 8];
        for (int bucket = 0; bucket < FeatureVector.BucketCount; bucket++)
        {
            bool any = weights.Of(bucket).ContainsAnyExcept(0);
            used[bucket >> 3] |= (byte)(any ? 1 << (bucket & 7) : 0);
        }

        writer.Write(used);
        for (int bucket = 0; bucket < FeatureVector.BucketCount; bucket++)
        {
            for (int head = 0; head < Heads.Count && (used[bucket >> 3] & (1 << (bucket & 7))) != 0; head++)
            {
                writer.Write((Half)weights.Of(bucket)[head]);
            }
        }
    }

    // Run once in a process, and long: compiled with care at once, not after it has run slowly.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static LinearModel ReadWeights(ReadOnlySpan<byte> content)
    {
        ReadOnlySpan<byte> used = content[..BitmapLength];
        ReadOnlySpan<Half> halves = MemoryMarshal.Cast<byte, Half>(content[BitmapLength..]);
        var weights = new float[FeatureVector.BucketCount * LinearModel.Lanes];
        int next = 0;
        for (int bucket = 0; bucket < FeatureVector.BucketCount; bucket++)
        {
            if ((used[bucket >> 3] & (1 << (bucket & 7))) == 0)
            {
                continue;
            }

            if (next + Heads.Count > halves.Length)
            {
                throw new InvalidDataException("a risk model that was cut short");
            }

            for (int head = 0; head < Heads.Count; head++)
            {
                weights[(bucket * LinearModel.Lanes) + head] = (float)halves[next++];
            }
        }

        return new LinearModel(weights);
    }
}
