namespace TherapyGroups.Tests.Server.Hostile;

/// <summary>What every answer is like, whatever was asked.</summary>
internal static class Civil
{
    /// <summary>Never our fault, never our insides, never markup; and a refusal is a problem with a code.</summary>
    public static void ShouldBeCivil(this Answer answer, string asked)
    {
        answer.Status.Should().BeInRange(200, 499, $"{asked} was answered {answer.Text}");
        answer.Text.Should().NotContain("<script").And.NotContain("<svg").And.NotContain("<img", asked);
        answer.Header("Set-Cookie").Should().NotContain("tg-session=mine", asked);
        answer.Header("X-Content-Type-Options").Should().Be("nosniff", asked);
        if (answer.Status >= 400)
        {
            answer.ShouldRefuse(answer.Status, answer.Code);
            answer.Code.Should().MatchRegex("^[a-z-]+$", asked);
        }
    }
}
