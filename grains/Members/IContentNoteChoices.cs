namespace TherapyGroups.Members;

/// <summary>Which content notes somebody wants folded. Sealed at rest.</summary>
public interface IContentNoteChoices
{
    /// <summary>The topics, of <see cref="ContentNoteTopics.All"/>; null if they have not chosen, which means all of them.</summary>
    Task<IReadOnlyList<string>?> Find(MemberId member);

    Task Set(MemberId member, IReadOnlyList<string> folded);
}
