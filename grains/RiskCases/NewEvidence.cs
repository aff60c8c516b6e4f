using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Risk;

namespace TherapyGroups.RiskCases;

/// <summary>A message that belongs in a case, with what the classifier said of it.</summary>
/// <param name="Seq">The event that holds the words: the posting, or an edit.</param>
public sealed record NewEvidence(MemberId Member, GroupId Group, long Seq, MessageId MessageId, Assessment Assessment);
