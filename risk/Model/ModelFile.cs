using System.Numerics;
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

    private const uint Magic = 0x364B5352;
    private const int VersionHexLength = 12;
    private const int BitmapLength = FeatureVector.BucketCount / 8;
    private const int RowsAtOnce = 1024;

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

    /// <param name="stream">Read twice, from where it stands: its content is too large to keep a copy of it.</param>
    /// <exception cref="InvalidDataException">The file is not a model of this program.</exception>
    public static RiskModel Read(Stream stream)
    {
        long start = stream.Position;
        string version = $"tg-risk-{Convert.ToHexStringLower(SHA256.HashData(stream))[..VersionHexLength]}";
        long length = stream.Position - start;
        stream.Position = start;
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        if (length < HeaderLengthMin
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

        LinearModel weights = ReadWeights(reader, start + length - stream.Position);
        return new RiskModel(version, weights, calibrations, ruled, passages);
    }

    /// <summary>A bit for each bucket, then the weights of the used ones, bucket by bucket.</summary>
    private static void WriteWeights(BinaryWriter writer, LinearModel weights)
    {
        foreach (ulong word in weights.Used)
        {
            writer.Write(word);
        }

        for (int bucket = 0; bucket < FeatureVector.BucketCount; bucket++)
        {
            if ((weights.Used[bucket / 64] & (1UL << (bucket % 64))) == 0)
            {
                continue;
            }

            foreach (float weight in weights.Of(bucket))
            {
                writer.Write((Half)weight);
            }
        }
    }

    // Run once in a process, and long: compiled with care at once, not after it has run slowly.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static LinearModel ReadWeights(BinaryReader reader, long length)
    {
        var used = new ulong[FeatureVector.BucketCount / 64];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(used.AsSpan()));
        int rows = used.Sum(BitOperations.PopCount);
        if (length - BitmapLength != (long)rows * Heads.Count * 2)
        {
            throw new InvalidDataException("a risk model that was cut short");
        }

        var weights = new float[rows * LinearModel.Lanes];
        var halves = new Half[RowsAtOnce * Heads.Count];
        for (int first = 0; first < rows; first += RowsAtOnce)
        {
            int count = Math.Min(RowsAtOnce, rows - first);
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan(0, count * Heads.Count)));
            for (int row = 0; row < count; row++)
            {
                for (int head = 0; head < Heads.Count; head++)
                {
                    weights[((first + row) * LinearModel.Lanes) + head] = (float)halves[(row * Heads.Count) + head];
                }
            }
        }

        return new LinearModel(used, weights);
    }
}
