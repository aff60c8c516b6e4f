namespace TherapyGroups.Tests.Cluster.Support;

/// <summary>What people say through a front end of a cluster.</summary>
internal static class Talk
{
    /// <summary>
    /// Says something, which is taken. On a busy machine the front end may have made the call a second time, and then the message is there
    /// already.
    /// </summary>
    public static async Task<long> Tell(this Person person, string group, string text)
    {
        var answer = await person.TryToSay(group, text);
        answer.Status.Should().BeOneOf([200, 201], answer.Text);
        return answer.Number("seq");
    }
}
