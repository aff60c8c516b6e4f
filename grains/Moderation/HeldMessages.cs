using TherapyGroups.Members;

namespace TherapyGroups.Moderation;

/// <summary>What is fixed about messages that a filter holds.</summary>
public static class HeldMessages
{
    /// <summary>Stands in the log as who hid a message when it was the filter for details of a method.</summary>
    public static readonly MemberId Filter = new("filter");

    /// <summary>From this probability on a message meets that filter.</summary>
    public const double MethodDetail = 0.5;
}
