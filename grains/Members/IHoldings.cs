namespace TherapyGroups.Members;

/// <summary>All that is held about one member, for that member alone.</summary>
public interface IHoldings
{
    /// <summary>Everything but the messages.</summary>
    Task<IReadOnlyList<HeldPart>> Parts(MemberId member);

    /// <summary>A page of messages, by group and place; empty after the last. Begin with an empty group and 0.</summary>
    Task<IReadOnlyList<HeldMessage>> Messages(MemberId member, string afterGroup, long afterSeq, int limit);
}
