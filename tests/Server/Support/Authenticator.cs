using TherapyGroups.ClientWeb.Accounts;

namespace TherapyGroups.Tests.Server.Support;

/// <summary>Somebody's authenticator app. Each code it gives is of a later step than the one before, as the server asks.</summary>
public sealed class Authenticator(string secret)
{
    private long lastStep;

    public string Secret => secret;

    /// <summary>The codes that work once in the place of the app.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private init; } = [];

    /// <summary>Sets one up for a person who is signed in.</summary>
    public static async Task<Authenticator> SetUp(Person person)
    {
        var begun = await person.Post("/api/me/totp", new { passphrase = Site.Passphrase });
        begun.Status.Should().Be(201, begun.Text);
        var app = new Authenticator(begun.Word("secret"));
        var confirmed = await person.Post("/api/me/totp/confirm", new { totp = app.Next() });
        confirmed.Status.Should().Be(200, confirmed.Text);
        var codes = confirmed.Body.GetProperty("recoveryCodes").EnumerateArray().Select(code => code.GetString() ?? "");
        return new Authenticator(app.Secret) { RecoveryCodes = [.. codes], lastStep = app.lastStep };
    }

    /// <summary>The code of now, or of the next step if that of now was given before. Two in a row are taken, no more.</summary>
    public string Next()
    {
        lastStep = Math.Max(Totp.Step(TimeProvider.System.GetUtcNow()), lastStep + 1);
        return Totp.Code(Base32.Decode(secret), lastStep);
    }

    /// <summary>The last code again.</summary>
    public string Again() => Totp.Code(Base32.Decode(secret), lastStep);
}
