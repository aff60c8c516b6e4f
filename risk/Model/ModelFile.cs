using System.IO.Compression;
using System.Security.Cryptography;
using TherapyGroups.Risk.Features;

namespace TherapyGroups.Risk.Model;

/// <summary>The model on disk: Brotli over a header, the calibrations, a bitmap of used buckets and their weights as IEEE half floats,
/// little-endian. The version is a hash of the content, so two files with one name are the same model.</summary>
internal static class ModelFile
{
    public const string Name = "risk-model.br";

    private const uint Magic = 0x314B5352;
    private const int VersionHexLength = 12;

    public static void Write(Stream stream, LinearModel weights, IReadOnlyList<Calibration> calibrations)
    {
        using var plain = new MemoryStream();
        using (var writer = new BinaryWriter(plain, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write(FeatureVector.BucketCount);
            writer.Write(Heads.Count);
            foreach (Calibration calibration in calibrations)
            {
                writer.Write(calibration.Slope);
                writer.Write(calibration.Offset);
            }

            for (int bucket = 0; bucket < FeatureVector.BucketCount; bucket++)
            {
                ReadOnlySpan<Half> row = weights.Weights.Slice(bucket * Heads.Count, Heads.Count);
                bool used = row.ContainsAnyExcept(Half.Zero);
                writer.Write(used);
                for (int head = 0; used && head < Heads.Count; head++)
                {
                    writer.Write(row[head]);
                }
            }
        }

        using var compressed = new BrotliStream(stream, new BrotliCompressionOptions { Quality = 9 }, leaveOpen: true);
        compressed.Write(plain.GetBuffer().AsSpan(0, (int)plain.Length));
    }

    /// <exception cref="InvalidDataException">The file is not a model of this program.</exception>
    public static RiskModel Read(Stream stream)
    {
        using var whole = new MemoryStream();
        using (var compressed = new BrotliStream(stream, CompressionMode.Decompress, leaveOpen: true))
        {
            compressed.CopyTo(whole);
        }

        whole.Position = 0;
        string version = $"tg-risk-{Convert.ToHexStringLower(SHA256.HashData(whole))[..VersionHexLength]}";
        whole.Position = 0;
        using var reader = new BinaryReader(whole);
        if (reader.ReadUInt32() != Magic || reader.ReadInt32() != FeatureVector.BucketCount || reader.ReadInt32() != Heads.Count)
        {
            throw new InvalidDataException("not a risk model of this version");
        }

        var calibrations = new Calibration[Heads.Count];
        for (int head = 0; head < Heads.Count; head++)
        {
            calibrations[head] = new Calibration(reader.ReadDouble(), reader.ReadDouble());
        }

        var weights = new Half[FeatureVector.BucketCount * Heads.Count];
        for (int bucket = 0; bucket < FeatureVector.BucketCount; bucket++)
        {
            if (reader.ReadBoolean())
            {
                for (int head = 0; head < Heads.Count; head++)
                {
                    weights[(bucket * Heads.Count) + head] = reader.ReadHalf();
                }
            }
        }

        return new RiskModel(version, new LinearModel(weights), calibrations);
    }
}
