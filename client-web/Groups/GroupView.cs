using TherapyGroups.Groups;

namespace TherapyGroups.ClientWeb.Groups;

/// <summary>A group as the directory shows it.</summary>
public sealed record GroupView(
    string Id, string Name, string Topic, string Approach, string Audience, string Language, int Capacity, int Members, int Waiting,
    int AgreementVersion, DateTimeOffset? NextSession, IReadOnlyList<FacilitatorView> Facilitators, string Coverage, string Membership,
    int SlowModeSeconds, long? LastRead, int? Unread)
{
    public static GroupView Of(GroupCard group, IReadOnlyList<FacilitatorView> facilitators, string membership, ReadPlace? read) => new(
        group.Id.Value, group.Name, group.Topic, group.Approach, GroupNames.Of(group.Audience), group.Language, group.Capacity,
        group.MembersSeated, group.Waiting, group.AgreementVersion, NextSession: null, facilitators, GroupNames.Of(group.Coverage),
        membership, group.SlowModeSeconds, read?.LastRead, read?.Unread);
}
