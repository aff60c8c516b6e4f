using TherapyGroups.Members;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Members;

public sealed class AccountTests : IDisposable
{
    private readonly StorageFixture storage = new();

    private IAccountBook Accounts => storage.Books.Accounts;

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task An_account_is_read_back_as_it_was_added()
    {
        var account = Everything();

        (await Accounts.Add(account)).Should().BeTrue();

        (await Accounts.Find(account.Id)).Should().Be(account);
        (await Accounts.FindByPseudonym("ANA")).Should().Be(account);
    }

    [Fact]
    public async Task Every_field_but_id_and_birth_can_be_changed()
    {
        var account = storage.World.Account("ana");
        await Accounts.Add(account);
        var changed = Everything() with
        {
            Id = account.Id, CreatedAt = account.CreatedAt, Pseudonym = "Anna", NormalizedPseudonym = "ANNA",
        };

        (await Accounts.Update(changed)).Should().BeTrue();

        (await Accounts.Find(account.Id)).Should().Be(changed);
        (await Accounts.FindByPseudonym("ANA")).Should().BeNull();
    }

    [Fact]
    public async Task A_pseudonym_is_taken_once_however_it_is_written()
    {
        await Accounts.Add(storage.World.Account("ana"));
        var second = storage.World.Account("Ana");

        (await Accounts.Add(second)).Should().BeFalse();

        (await Accounts.Find(second.Id)).Should().BeNull();
        storage.Raw(connection => Statement.Number(connection, "SELECT COUNT(*) FROM account_keys")).Should().Be(1);
    }

    [Fact]
    public async Task Of_many_who_want_a_pseudonym_at_once_one_gets_it()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Accounts.Add(storage.World.Account("ana"))));

        answers.Count(isAdded => isAdded).Should().Be(1);
    }

    [Fact]
    public async Task An_account_that_does_not_exist_is_neither_found_nor_changed()
    {
        (await Accounts.Find(new MemberId("nobody"))).Should().BeNull();
        (await Accounts.FindByPseudonym("NOBODY")).Should().BeNull();
        (await Accounts.Update(storage.World.Account("ana"))).Should().BeFalse();
    }

    [Fact]
    public async Task A_closed_account_loses_its_sessions_and_its_duty_at_once_and_can_be_opened_again()
    {
        var clinician = await storage.World.Clinician("dr-rivera", isOnDuty: true);
        var now = storage.Time.GetUtcNow();
        await storage.Books.Sessions.Open("key", clinician, now, now.AddHours(1));

        (await Accounts.Deactivate(clinician, now)).Should().BeTrue();
        (await Accounts.Deactivate(clinician, now)).Should().BeFalse();

        (await Accounts.Find(clinician))?.DeactivatedAt.Should().Be(now);
        (await storage.Books.Sessions.Find("key", now)).Should().BeNull();
        (await storage.Books.Duty.OnDutyByLoad()).Should().BeEmpty();

        // A sign-in that was under way while the account was closed.
        await storage.Books.Sessions.Open("late", clinician, now, now.AddHours(1));
        (await storage.Books.Sessions.Find("late", now)).Should().BeNull();

        (await Accounts.Reactivate(clinician)).Should().BeTrue();
        (await Accounts.Find(clinician))?.DeactivatedAt.Should().BeNull();
        (await storage.Books.Duty.OnDutyByLoad()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_role_that_is_taken_away_takes_the_duty_with_it_and_no_other_role()
    {
        var clinician = await storage.World.Clinician("dr-rivera", isOnDuty: true);

        (await Accounts.RevokeRole(clinician, AccountRoles.PeerModerator)).Should().BeFalse();
        (await Accounts.RevokeRole(clinician, AccountRoles.Clinician)).Should().BeTrue();

        (await Accounts.Find(clinician))?.Roles.Should().Be(AccountRoles.None);
        (await storage.Books.Duty.OnDutyByLoad()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_fresh_database_has_no_account_until_there_is_one()
    {
        (await Accounts.HasAny()).Should().BeFalse();

        await Accounts.Add(storage.World.Account("ana"));

        (await Accounts.HasAny()).Should().BeTrue();
    }

    private Account Everything() => storage.World.Account("ana", AccountRoles.Member | AccountRoles.Clinician) with
    {
        PassphraseHash = "another hash",
        SecurityStamp = "another stamp",
        AgeBand = AgeBand.Teen,
        Country = "GB",
        Credential = new Credential("HCPC", "GB", storage.Time.GetUtcNow())
        {
            Number = "PYL12345",
            Register = "hcpc-uk.org",
            ExpiresAt = storage.Time.GetUtcNow().AddDays(90),
            VerifiedBy = World.Administrator,
        },
    };
}
