using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using TherapyGroups.ClientWeb.Accounts;

namespace TherapyGroups.Tests.Server.Accounts;

/// <summary>Whoever asks how long an answer takes must not learn which names there are.</summary>
public sealed class SameWorkTests
{
    [Fact]
    public async Task For_a_name_that_nobody_has_a_hash_is_computed_all_the_same()
    {
        var hasher = new CountingHasher();
        await using var product = new InProcess(services => services.AddSingleton<IPasswordHasher<AccountUser>>(hasher));
        await using var scope = product.Scope();
        await scope.ServiceProvider.GetRequiredService<Registration>().Register(
            new NewAccount("ana", Site.Passphrase, "adult", "US", AcceptTerms: true, Invitation: null));

        // The first guess at nobody makes the hash that all others are measured against.
        await SignIn(scope, "nobody at all");
        var known = await Verified(hasher, () => SignIn(scope, "ana"));
        var unknown = await Verified(hasher, () => SignIn(scope, "nobody else"));

        known.Should().Equal("not the passphrase");
        unknown.Should().Equal("not the passphrase");
    }

    private static async Task<List<string>> Verified(CountingHasher hasher, Func<Task> act)
    {
        hasher.Verified.Clear();
        await act();
        return [.. hasher.Verified];
    }

    private static Task SignIn(AsyncServiceScope scope, string name) => scope.ServiceProvider.GetRequiredService<SignIn>().Check(
        new Credentials(name, "not the passphrase", Totp: null), new SignInSource("203.0.113.7", Device: ""));

    /// <summary>The real hasher, which remembers what it was asked.</summary>
    private sealed class CountingHasher : IPasswordHasher<AccountUser>
    {
        private readonly PasswordHasher<AccountUser> hasher = new();

        public List<string> Verified { get; } = [];

        public string HashPassword(AccountUser user, string password) => hasher.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(AccountUser user, string hashedPassword, string providedPassword)
        {
            Verified.Add(providedPassword);
            return hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
