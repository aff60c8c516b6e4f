using TherapyGroups.Members;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Members;

public sealed class AuthenticatorTests : IDisposable
{
    private const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private readonly StorageFixture storage = new();

    private IAuthenticatorBook Book => storage.Books.Authenticators;

    private DateTimeOffset Now => storage.Time.GetUtcNow();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task A_secret_is_read_back_and_stands_nowhere_in_the_open()
    {
        var ana = await storage.World.Member("ana");

        (await Book.Begin(ana, Secret, Now)).Should().BeTrue();

        (await Book.Find(ana)).Should().Be(new Authenticator(Secret, Now, ConfirmedAt: null, LastStep: 0));
        storage.Stored.PlacesThatHold(Secret).Should().BeEmpty();
    }

    [Fact]
    public async Task A_secret_moved_to_another_account_does_not_open()
    {
        var (ana, ben) = (await storage.World.Member("ana"), await storage.World.Member("ben"));
        await Book.Begin(ana, Secret, Now);
        await Book.Begin(ben, Secret, Now);

        storage.Raw(connection => Statement.Run(
            connection,
            $"UPDATE authenticators SET secret_sealed = (SELECT secret_sealed FROM authenticators WHERE account_id = '{ana}') "
            + $"WHERE account_id = '{ben}'"));

        (await Book.Find(ben)).Should().BeNull("no code can fit what cannot be read");
    }

    [Fact]
    public async Task A_secret_that_waits_can_be_replaced_and_a_confirmed_one_cannot()
    {
        var ana = await Confirmed();

        (await Book.Begin(ana, "ANOTHER", Now)).Should().BeFalse();

        (await Book.Find(ana))?.Secret.Should().Be(Secret);
    }

    [Fact]
    public async Task Only_the_secret_whose_code_was_seen_is_confirmed()
    {
        var ana = await storage.World.Member("ana");
        await Book.Begin(ana, "FIRST", Now);
        await Book.Begin(ana, Secret, Now.AddSeconds(1));

        (await Book.Confirm(ana, Now, step: 7, [], "", Now)).Should().BeFalse();
        (await Book.Confirm(ana, Now.AddSeconds(1), step: 7, [], "", Now)).Should().BeTrue();
    }

    [Fact]
    public async Task Confirming_ends_every_other_session_of_the_account()
    {
        var (ana, ben) = (await storage.World.Member("ana"), await storage.World.Member("ben"));
        foreach (var (key, account) in new[] { ("here", ana), ("elsewhere", ana), ("bens", ben) })
        {
            await storage.Books.Sessions.Open(key, account, Now, Now.AddHours(1));
        }

        await Book.Begin(ana, Secret, Now);
        await Book.Confirm(ana, Now, step: 7, [], keepSession: "here", Now);

        (await storage.Books.Sessions.Find("here", Now)).Should().Be(ana);
        (await storage.Books.Sessions.Find("elsewhere", Now)).Should().BeNull();
        (await storage.Books.Sessions.Find("bens", Now)).Should().Be(ben);
        (await storage.Books.Accounts.Find(ana))?.AuthenticatorSince.Should().Be(Now);
    }

    [Fact]
    public async Task A_step_is_used_once_and_no_earlier_one_after_it()
    {
        var ana = await Confirmed();

        (await Book.TryUse(ana, step: 7)).Should().BeFalse("it was used to confirm");
        (await Book.TryUse(ana, step: 9)).Should().BeTrue();
        (await Book.TryUse(ana, step: 9)).Should().BeFalse();
        (await Book.TryUse(ana, step: 8)).Should().BeFalse();
    }

    [Fact]
    public async Task Of_many_who_use_a_step_at_once_one_has_it()
    {
        var ana = await Confirmed();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Book.TryUse(ana, step: 8)));

        answers.Count(isUsed => isUsed).Should().Be(1);
    }

    [Fact]
    public async Task A_recovery_code_is_used_once_by_its_owner()
    {
        var ana = await Confirmed("one", "two");
        var ben = await storage.World.Member("ben");

        (await Book.TryUseRecovery(ben, "one", Now)).Should().BeFalse();
        (await Book.TryUseRecovery(ana, "one", Now)).Should().BeTrue();
        (await Book.TryUseRecovery(ana, "one", Now)).Should().BeFalse();
        (await Book.TryUseRecovery(ana, "two", Now)).Should().BeTrue();
        (await Book.TryUseRecovery(ana, "three", Now)).Should().BeFalse();
    }

    [Fact]
    public async Task Removing_leaves_nothing()
    {
        var ana = await Confirmed("one");

        await Book.Remove(ana, keepSession: "");

        (await Book.Find(ana)).Should().BeNull();
        (await Book.TryUse(ana, step: 9)).Should().BeFalse();
        (await Book.TryUseRecovery(ana, "one", Now)).Should().BeFalse();
        (await storage.Books.Accounts.Find(ana))?.AuthenticatorSince.Should().BeNull();
    }

    private async Task<MemberId> Confirmed(params string[] recoveryHashes)
    {
        var ana = await storage.World.Member("ana");
        await Book.Begin(ana, Secret, Now);
        (await Book.Confirm(ana, Now, step: 7, recoveryHashes, keepSession: "", Now)).Should().BeTrue();
        return ana;
    }
}
