using System.Buffers.Binary;
using System.Buffers.Text;
using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TherapyGroups.Tests.Server.Support;

/// <summary>A passkey in software: makes and uses one key, and lies wherever a test wants it to.</summary>
public sealed class SoftKey : IDisposable
{
    private const int Es256 = -7;
    private const int Rs256 = -257;
    private readonly ECDsa? elliptic;
    private readonly RSA? rsa;

    public SoftKey(bool isRsa = false)
    {
        elliptic = isRsa ? null : ECDsa.Create(ECCurve.NamedCurves.nistP256);
        rsa = isRsa ? RSA.Create(2_048) : null;
    }

    public byte[] Id { get; init; } = RandomNumberGenerator.GetBytes(32);

    /// <summary>How often it says that it has signed.</summary>
    public uint Count { get; set; } = 1;

    /// <summary>Where it says it is; else where it is asked.</summary>
    public string? Origin { get; set; }

    /// <summary>Which domain it says it signs for; else the one that asks.</summary>
    public string? Domain { get; set; }

    /// <summary>Which question it answers; else the one that is asked.</summary>
    public byte[]? Challenge { get; set; }

    /// <summary>Whether somebody touched it.</summary>
    public bool IsTouched { get; set; } = true;

    /// <summary>What it says instead of <c>webauthn.get</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Answers a question for a new passkey.</summary>
    public JsonObject Create(JsonElement question, Uri address)
    {
        var options = question.GetProperty("options");
        var client = ClientData("webauthn.create", options, address);
        var data = AuthenticatorData(Domain ?? options.GetProperty("rp").GetProperty("id").GetString() ?? "", PublicKey());
        var writer = new CborWriter();
        writer.WriteStartMap(3);
        writer.WriteTextString("fmt");
        writer.WriteTextString("none");
        writer.WriteTextString("attStmt");
        writer.WriteStartMap(0);
        writer.WriteEndMap();
        writer.WriteTextString("authData");
        writer.WriteByteString(data);
        writer.WriteEndMap();
        return Credential(new JsonObject
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(client),
            ["attestationObject"] = Base64Url.EncodeToString(writer.Encode()),
            ["transports"] = new JsonArray("internal"),
        });
    }

    /// <summary>Answers a question of who is there.</summary>
    public JsonObject Answer(JsonElement question, Uri address)
    {
        var options = question.GetProperty("options");
        var client = ClientData("webauthn.get", options, address);
        var data = AuthenticatorData(Domain ?? options.GetProperty("rpId").GetString() ?? "", key: null);
        byte[] signed = [.. data, .. SHA256.HashData(client)];
        return Credential(new JsonObject
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(client),
            ["authenticatorData"] = Base64Url.EncodeToString(data),
            ["signature"] = Base64Url.EncodeToString(Sign(signed)),
            ["userHandle"] = null,
        });
    }

    public void Dispose()
    {
        elliptic?.Dispose();
        rsa?.Dispose();
    }

    private byte[] Sign(byte[] data) => elliptic is not null
        ? elliptic.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)
        : rsa?.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) ?? [];

    private JsonObject Credential(JsonObject response) => new()
    {
        ["id"] = Base64Url.EncodeToString(Id),
        ["rawId"] = Base64Url.EncodeToString(Id),
        ["type"] = "public-key",
        ["clientExtensionResults"] = new JsonObject(),
        ["response"] = response,
    };

    private byte[] ClientData(string type, JsonElement options, Uri address) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["type"] = Type ?? type,
        ["challenge"] = Challenge is null ? options.GetProperty("challenge").GetString() : Base64Url.EncodeToString(Challenge),
        ["origin"] = Origin ?? address.GetLeftPart(UriPartial.Authority),
        ["crossOrigin"] = false,
    }.ToJsonString());

    /// <summary>Web Authentication, section 6.1.</summary>
    private byte[] AuthenticatorData(string domain, byte[]? key)
    {
        var flags = (IsTouched ? 0x01 : 0) | 0x04 | (key is null ? 0 : 0x40);
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, Count);
        byte[] head = [.. SHA256.HashData(Encoding.UTF8.GetBytes(domain)), (byte)flags, .. count];
        return key is null ? head : [.. head, .. new byte[16], (byte)(Id.Length >> 8), (byte)Id.Length, .. Id, .. key];
    }

    /// <summary>As COSE (RFC 9053).</summary>
    private byte[] PublicKey()
    {
        var writer = new CborWriter(CborConformanceMode.Ctap2Canonical);
        if (elliptic is not null)
        {
            var point = elliptic.ExportParameters(includePrivateParameters: false).Q;
            Write(writer, (1, 2), (3, Es256), (-1, 1), (-2, point.X ?? []), (-3, point.Y ?? []));
        }
        else
        {
            var numbers = rsa?.ExportParameters(includePrivateParameters: false);
            Write(writer, (1, 3), (3, Rs256), (-1, numbers?.Modulus ?? []), (-2, numbers?.Exponent ?? []));
        }

        return writer.Encode();
    }

    private static void Write(CborWriter writer, params (int Label, object Value)[] map)
    {
        writer.WriteStartMap(map.Length);
        foreach (var (label, value) in map)
        {
            writer.WriteInt32(label);
            if (value is byte[] bytes)
            {
                writer.WriteByteString(bytes);
            }
            else
            {
                writer.WriteInt32((int)value);
            }
        }

        writer.WriteEndMap();
    }
}
