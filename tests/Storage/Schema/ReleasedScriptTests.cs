using System.Security.Cryptography;
using System.Text;
using TherapyGroups.Storage;

namespace TherapyGroups.Tests.Storage.Schema;

/// <summary>A script that has run somewhere is never changed: no database would be brought to what it says now.</summary>
public sealed class ReleasedScriptTests
{
    /// <summary>Add a line for a new script. Never change one: write another script instead.</summary>
    private static readonly Dictionary<string, string> Released = new(StringComparer.Ordinal)
    {
        ["0001-first.sql"] = "dc2d4bdaabe071daafb2fb0e56b13073b430f17fa314b23dfe490f96b891ac16",
        ["0002-access.sql"] = "e3f1ab1d799c6bfe5531daa0f307dc51c2a4c341959008c6e886ce1fa98f417a",
        ["0003-keeping-and-forgetting.sql"] = "a0cd99e314735a78143956f93c0f9611e6ae50b0be18625becc49f3f2582b45e",
        ["0004-heartbeat.sql"] = "145e40da481bb29908717b0362c4002680b6906186b9732b88b20831d2987e9f",
        ["0005-hardening.sql"] = "25704446123aa215515be97044d7565654521fd6ac09a0ae3b29842fe1d28fd8",
        ["0006-chain.sql"] = "1932bbbbd2bfbb0fef8a6477f719fae74359d9c15e9eec9f2f39e114588a29e0",
        ["0007-clinicians-desk.sql"] = "303671de288321fd560cc4dc8c3dd4fe8b8ba9a34c65222c2e5fa20a29c5752c",
        ["0008-finding-and-sessions.sql"] = "46976b3cc57f5291bc067b176b50187b8f1e3a7dd6182fb8ac6a6b7baf499cb8",
        ["0009-trust.sql"] = "c80cfc2bc39e5b66d35201061cad59557eee69b775efa81c33320848fbaae476",
        ["0010-closed-groups.sql"] = "363b80a4f9f696b9102d0560dec8fdb1708086c021b592b0b777c8915959b9b3",
        ["0012-claims.sql"] = "77cce05051da822e9f52240fee8d194e65e0cc0f27291ca7548a3894ed52cc46",
        ["0013-posted-once.sql"] = "f8770dcbeba2d9423dfe2541598e112ae9f55eaf1afb79b411b977e4e5b7f555",
        ["0014-news.sql"] = "db8bc81d675a892e6140bd1cff76e834f62a73f3222f9431593f13eed018e684",
        ["0015-fewer-indexes.sql"] = "145e1aafaf2facec77d60320ca1c3b25dd388c79dc66d201fb21cc0dd2f55309",
    };

    [Fact]
    public void No_released_script_is_changed_or_lost_and_every_new_one_is_noted_down_here() =>
        Migrations.Scripts().Select(script => (script.Name, Hash(script.Sql)))
            .Should().Equal(
                Released.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, one.Value)),
                "a new script gets its line here (sha256sum storage/Migrations/*), and a released one is never changed");

    private static string Hash(string script) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
}
