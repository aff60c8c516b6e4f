using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Http;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.ClientWeb.Accounts;
using TherapyGroups.ClientWeb.Chat;
using TherapyGroups.ClientWeb.Delivery;
using TherapyGroups.ClientWeb.Demo;
using TherapyGroups.ClientWeb.Groups;
using TherapyGroups.ClientWeb.Hosting;
using TherapyGroups.Groups;
using TherapyGroups.Silo.Configuration;

namespace TherapyGroups.Tests.Server.Hostile;

/// <summary>What holds for every parser of what comes from outside, whatever comes.</summary>
public sealed class ParserProperties
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_cursor_is_digits_alone_and_is_what_they_say() => ForAll(Anything.Text, text =>
    {
        var isRead = Page.TryReadCursor(text, out var cursor);
        return text.Length == 0
            ? isRead && cursor is null
            : isRead == (text.All(char.IsAsciiDigit) && long.TryParse(text, CultureInfo.InvariantCulture, out _))
                && (!isRead || cursor == long.Parse(text, CultureInfo.InvariantCulture));
    });

    [Fact]
    public void A_limit_is_from_1_to_200_or_refused() => ForAll(Anything.Text, text =>
        !Page.TryReadLimit(text, out var limit) || limit is >= 1 and <= Page.LimitMax);

    /// <summary>Whatever the size of a page, whoever follows them misses no row and is shown none twice.</summary>
    [Fact]
    public void The_pages_of_a_list_are_the_list() => Prop.ForAll(
        Gen.Choose(0, 450).ToArbitrary(), Gen.OneOf(Gen.Choose(1, 9), Gen.Choose(1, 300)).ToArbitrary(),
        (count, limit) =>
        {
            string[] all = [.. Enumerable.Range(0, count).Select(row => $"row {row}&after=x")];
            var (read, after) = (new List<string>(), "");
            while (true)
            {
                var context = new DefaultHttpContext();
                context.Request.QueryString = Asked($"{limit}", after);
                var rows = ListPage<string>.Of(context, all, row => row).Rows ?? [];
                read.AddRange(rows);
                if (context.Response.Headers.Link.Count == 0 || rows.Count == 0)
                {
                    return read.SequenceEqual(all);
                }

                after = rows[^1];
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_page_of_a_list_is_within_its_bounds_or_refused_whatever_is_asked() => Prop.ForAll(
        Anything.Text, Anything.Text, (limit, after) =>
        {
            var context = new DefaultHttpContext();
            context.Request.QueryString = Asked(limit, after);
            var (rows, refusal) = ListPage<string>.Of(context, [.. Enumerable.Range(0, 300).Select(row => $"{row}")], row => row);
            return rows is null ? refusal is not null : rows.Count <= Page.LimitMax;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_place_to_resume_from_is_never_below_0() => ForAll(Anything.Text, text =>
    {
        var request = new DefaultHttpContext().Request;
        request.Headers["Last-Event-ID"] = text;
        return !EventStream.TryReadLastEventId(request, out var after) || after is null or >= 0;
    });

    [Fact]
    public void A_pseudonym_that_is_taken_is_visible_stays_itself_and_has_a_normal_form() => ForAll(Anything.Text, text =>
    {
        var normal = new PseudonymRules().NormalizeName(text);
        return !PseudonymRules.IsValid(text)
            || (!TextRules.IsBlank(text) && !ControlCharacters.AreIn(text) && text.Length is >= 2 and <= 32 && normal is { Length: > 0 }
                && new PseudonymRules().NormalizeName(normal) == normal);
    });

    [Fact]
    public void A_name_of_half_characters_has_a_normal_form_too() => ForAll(Anything.Text, text =>
        new PseudonymRules().NormalizeName(text) is not null);

    [Fact]
    public void A_passphrase_that_is_taken_is_long_enough_and_not_the_name() => ForAll(Anything.Text, text =>
        !PassphraseRules.IsStrong(text, "ana maria lopez")
        || (text.Length is >= 10 and <= 200 && text.Distinct().Skip(3).Any() && !PassphraseRules.IsStrong(text, text)));

    [Fact]
    public void A_code_that_fits_is_six_digits_of_a_step_around_now() => ForAll(Anything.Text, text =>
        Totp.FindStep(Secret, text, Now) is not { } step
        || (text == Totp.Code(Base32.Decode(Secret), step) && Math.Abs(step - Totp.Step(Now)) <= 1));

    [Fact]
    public void Base32_gives_back_what_it_was_given() => ForAll(Anything.Bytes, bytes =>
        Base32.Decode(Base32.Encode(bytes)).SequenceEqual(bytes));

    [Fact]
    public void Base32_refuses_in_one_way_alone() => ForAll(Anything.Text, text =>
    {
        try
        {
            return Base32.Decode(text).Length <= text.Length;
        }
        catch (FormatException)
        {
            return true;
        }
    });

    [Fact]
    public void An_invitations_hash_is_one_whatever_was_typed() => ForAll(Anything.Text, text =>
        InvitationCodes.Hash(text).Length == 64 && InvitationCodes.Hash($" {text} ") == InvitationCodes.Hash(text));

    [Fact]
    public void A_body_is_read_or_is_no_JSON_for_us_and_holds_no_control_character()
    {
        IsReadOrRefused<NewMessage>("messageId", "text", "contentNote");
        IsReadOrRefused<NewAccount>("pseudonym", "passphrase", "ageBand", "country", "acceptTerms", "invitation");
        IsReadOrRefused<Credentials>("pseudonym", "passphrase", "totp");
        IsReadOrRefused<NewGroup>("name", "topic", "agreement", "capacity", "approach", "audience", "coverage", "retentionDays");
    }

    [Fact]
    public void A_group_that_is_made_is_within_its_bounds() => ForAll(
        Anything.Json("name", "topic", "agreement", "capacity", "approach", "audience", "coverage", "retentionDays"), json =>
        {
            var card = Read<NewGroup>(json)?.ToCard(new GroupId("group"));
            return card is null
                || (card.Capacity is >= GroupLimits.CapacityMin and <= GroupLimits.CapacityMax
                    && card.Name.Length <= GroupLimits.NameMaxLength
                    && card.RetentionDays is >= GroupLimits.RetentionDaysMin and <= GroupLimits.RetentionDaysMax);
        });

    [Fact]
    public void A_line_of_a_conversation_has_a_speaker_and_a_text_or_is_left_out() => ForAll(
        Anything.Json("speaker", "text", "at", "Speaker"), json =>
            ReplayLine.TryRead(json) is not { } line || (line.Speaker.Length > 0 && line.Text.Length > 0));

    [Fact]
    public void A_command_line_is_taken_or_refused_with_a_sentence() => ForAll(Anything.Arguments, arguments =>
    {
        try
        {
            return Path.IsPathFullyQualified(StartOptions.Parse(arguments).Options.DataFolder);
        }
        catch (StartException refusal)
        {
            return refusal.Message.EndsWith('.');
        }
    });

    [Fact]
    public void An_address_to_listen_on_is_taken_or_refused_with_a_sentence() => ForAll(
        Anything.Text, text => ListenAddresses.Mistake(text) is not { } mistake || mistake.EndsWith('.'));

    [Fact]
    public void An_event_is_one_frame_whatever_its_words_are() => ForAll(Anything.Text, text =>
    {
        var frame = Encoding.UTF8.GetString(EventStream.Frame(7, "message-posted", new { text }).Span);
        return frame.StartsWith("id: 7\nevent: message-posted\ndata: ", StringComparison.Ordinal)
            && frame.EndsWith("\n\n", StringComparison.Ordinal) && frame.Count(character => character == '\n') == 4
            && !frame.Contains('\r', StringComparison.Ordinal) && !frame.Contains('\0', StringComparison.Ordinal)
            && !frame.Contains('<', StringComparison.Ordinal);
    });

    private const string Secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    private static void IsReadOrRefused<T>(params string[] names)
        where T : class => ForAll(Anything.Json(names), json =>
            Read<T>(json) is not { } body || typeof(T).GetProperties().All(
                property => property.GetValue(body) is not string text || !ControlCharacters.AreIn(text)));

    /// <summary>Null if it is refused. Any other exception than the one for bad JSON is a failure.</summary>
    private static T? Read<T>(string json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Anything.BodyOptions);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static QueryString Asked(string limit, string after) =>
        QueryString.Create(new Dictionary<string, string?>(StringComparer.Ordinal) { ["limit"] = limit, ["after"] = after });

    private static void ForAll<T>(Arbitrary<T> anything, Func<T, bool> holds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithQuietOnSuccess(true), Prop.ForAll(anything, holds));
}
