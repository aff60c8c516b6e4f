using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Groups;

namespace TherapyGroups.ClientWeb.Chat;

/// <summary>Outcomes of the room, mapped once to problem codes.</summary>
public static class MessageProblems
{
    /// <summary>Null for what is no refusal.</summary>
    public static ProblemCode? Of(PostResult result) => result switch
    {
        PostResult.Accepted or PostResult.AlreadyAccepted => null,
        PostResult.MessageIdReused => ProblemCode.MessageIdReused,
        PostResult.Empty => ProblemCode.Empty,
        PostResult.TooLong => ProblemCode.TooLong,
        PostResult.ContentNoteTooLong => ProblemCode.ContentNoteTooLong,
        PostResult.UnknownGroup => ProblemCode.UnknownGroup,
        PostResult.NotAMember => ProblemCode.NotAMember,
        PostResult.Muted => ProblemCode.Muted,
        PostResult.RoomClosed => ProblemCode.RoomClosed,
        PostResult.Uncovered => ProblemCode.Uncovered,
        PostResult.AgreementChanged => ProblemCode.AgreementChanged,
        PostResult.SlowDown => ProblemCode.SlowDown,
        PostResult.GroupClosed => ProblemCode.GroupOver,
    };

    /// <summary>Null for what is no refusal.</summary>
    public static ProblemCode? Of(ChangeResult result) => result switch
    {
        ChangeResult.Changed or ChangeResult.Unchanged => null,
        ChangeResult.UnknownGroup => ProblemCode.UnknownGroup,
        ChangeResult.UnknownMessage => ProblemCode.UnknownMessage,
        ChangeResult.NotAMember => ProblemCode.NotAMember,
        ChangeResult.NotTheAuthor => ProblemCode.NotTheAuthor,
        ChangeResult.NotAModerator => ProblemCode.NotAModerator,
        ChangeResult.EditWindowClosed => ProblemCode.EditWindowClosed,
        ChangeResult.NotVisible => ProblemCode.NotVisible,
        ChangeResult.Empty => ProblemCode.Empty,
        ChangeResult.TooLong => ProblemCode.TooLong,
        ChangeResult.ContentNoteTooLong => ProblemCode.ContentNoteTooLong,
        ChangeResult.ContentNoteMissing => ProblemCode.ContentNoteMissing,
        ChangeResult.ReasonMissing => ProblemCode.ReasonRequired,
        ChangeResult.Muted => ProblemCode.Muted,
        ChangeResult.RoomClosed => ProblemCode.RoomClosed,
        ChangeResult.Uncovered => ProblemCode.Uncovered,
        ChangeResult.AgreementChanged => ProblemCode.AgreementChanged,
        ChangeResult.SlowDown => ProblemCode.SlowDown,
        ChangeResult.GroupClosed => ProblemCode.GroupOver,
    };
}
