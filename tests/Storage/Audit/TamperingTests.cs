using System.Security.Cryptography;
using System.Text.Json;
using TherapyGroups.Audit;
using TherapyGroups.Members;
using TherapyGroups.Storage.Audit;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Audit;

/// <summary>Whoever can write the database cannot rewrite what staff did.</summary>
public sealed class TamperingTests : IDisposable
{
    private readonly StorageFixture storage = new();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task An_audit_that_nobody_touched_holds()
    {
        await Record(5);

        (await Findings()).Should().BeEmpty();
    }

    [Fact]
    public async Task An_audit_without_rows_holds() => (await Findings()).Should().BeEmpty();

    [Theory]
    [InlineData("UPDATE audit SET subject = 'another' WHERE number = 3")]
    [InlineData("UPDATE audit SET by_id = 'somebody-else' WHERE number = 3")]
    [InlineData("UPDATE audit SET act = 'case.list' WHERE number = 3")]
    [InlineData("UPDATE audit SET at = at + 1 WHERE number = 3")]
    [InlineData("UPDATE audit SET reason_sealed = NULL WHERE number = 3")]
    [InlineData("UPDATE audit SET reason = 'in clear' WHERE number = 3")]
    [InlineData("UPDATE audit SET reason_sealed = (SELECT reason_sealed FROM audit WHERE number = 2) WHERE number = 3")]
    public async Task A_row_that_was_changed_is_named(string tampering)
    {
        await Record(5);

        Tamper(tampering);

        (await Findings()).Should().Equal("Row 3 was changed.");
    }

    [Fact]
    public async Task A_row_that_was_removed_is_named()
    {
        await Record(5);

        Tamper("DELETE FROM audit WHERE number = 3");

        (await Findings()).Should().Equal("Row 3 was removed.");
    }

    [Fact]
    public async Task A_row_that_was_removed_is_named_also_when_the_others_were_renumbered()
    {
        await Record(5);

        Tamper("DELETE FROM audit WHERE number = 3");
        Tamper("UPDATE audit SET number = 3 WHERE number = 4");
        Tamper("UPDATE audit SET number = 4 WHERE number = 5");

        (await Findings()).Should().Equal(
            "Row 3 was changed.", "Row 4 was changed.", "Row 5, the newest, was cut off.");
    }

    [Fact]
    public async Task Rows_that_were_swapped_are_named()
    {
        await Record(5);

        Tamper("UPDATE audit SET audit_id = 100 WHERE number = 2");
        Tamper("UPDATE audit SET audit_id = 2 WHERE number = 3");
        Tamper("UPDATE audit SET audit_id = 3 WHERE number = 2");

        (await Findings()).Should().Equal(
            "Row 2 was removed.", "Row 2 stands after row 3: the order was changed.", "Row 3 was removed.");
    }

    [Theory]
    [InlineData(5, "Row 5, the newest, was cut off.")]
    [InlineData(3, "Rows 3 to 5 were cut off the end.")]
    [InlineData(1, "Rows 1 to 5 were cut off the end.")]
    public async Task Rows_that_were_cut_off_the_end_are_missed(int from, string finding)
    {
        await Record(5);

        Tamper($"DELETE FROM audit WHERE number >= {from}");

        (await Findings()).Should().Equal(finding);
    }

    [Fact]
    public async Task A_row_that_is_recorded_after_a_cut_does_not_hide_it()
    {
        await Record(5);
        Tamper("DELETE FROM audit WHERE number >= 4");

        await Record(1);

        (await Findings()).Should().Equal("Rows 4 to 5 were removed.");
    }

    [Fact]
    public async Task A_head_that_is_gone_is_said_so()
    {
        await Record(5);

        Tamper("DELETE FROM audit_head");

        (await Findings()).Should().ContainSingle().Which.Should().StartWith("The sealed head is missing or damaged");
    }

    [Fact]
    public async Task A_head_that_is_gone_leaves_a_hole_that_stays()
    {
        await Record(5);
        Tamper("DELETE FROM audit WHERE number >= 4");
        Tamper("DELETE FROM audit_head");

        await Record(1);

        (await Findings()).Should().Equal("Row 4 was removed.");
    }

    [Fact]
    public async Task A_chain_that_was_computed_anew_without_the_key_does_not_hold()
    {
        await Record(3);
        var before = storage.Raw(connection => Statement.Texts(connection, "SELECT hash FROM audit WHERE number = 2"))[0];
        var fields = new object[] { before, 0, "dr-rivera", "case.read", "forged", "" };
        var forged = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(fields)));

        Tamper($"UPDATE audit SET at = 0, subject = 'forged', reason_sealed = NULL, hash = '{forged}' WHERE number = 3");

        (await Findings()).Should().Equal("Row 3 was changed.", "Row 3 is not the one that the sealed head ends with.");
    }

    [Fact]
    public async Task Rows_of_an_older_database_hold_and_are_held_by_those_that_follow()
    {
        InsertOld(1, before: "", out var hash);
        InsertOld(2, before: hash, out _);
        await Record(2);

        (await Findings()).Should().BeEmpty();
        (await storage.Books.Audit.Read(after: 0, limit: 1))[0].Entry.Reason.Should().Be("old reason");
        Tamper("UPDATE audit SET reason = 'another' WHERE number = 2");
        (await Findings()).Should().Equal("Row 2 was changed.");
    }

    private void InsertOld(int number, string before, out string hash)
    {
        var fields = new object[] { before, 1L, "dr-rivera", "case.read", "one", "old reason" };
        var made = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(fields)));
        hash = made;
        storage.Raw(connection => Statement.Run(
            connection,
            $"INSERT INTO audit (number, at, by_id, act, subject, reason, hash) VALUES ({number}, 1, 'dr-rivera', 'case.read', 'one', "
            + $"'old reason', '{made}')"));
    }

    private async Task Record(int rows)
    {
        for (var i = 0; i < rows; i++)
        {
            await storage.Books.Audit.Record(new AuditEntry(
                storage.Time.GetUtcNow(), new MemberId("dr-rivera"), "case.read", $"case {i}", "shift handover"));
        }
    }

    private void Tamper(string sql) => storage.Raw(connection => Statement.Run(connection, sql)).Should().BePositive(sql);

    private async Task<IReadOnlyList<string>> Findings() =>
        (await new AuditVerification(storage.Books.Database, storage.Keys).Run()).Findings;
}
