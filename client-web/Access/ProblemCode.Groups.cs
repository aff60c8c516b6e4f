namespace TherapyGroups.ClientWeb.Access;

/// <content>Finding, joining and running groups.</content>
public sealed partial record ProblemCode
{
    public static readonly ProblemCode Uncovered = new(
        403,
        "room-closed",
        "Nobody who looks after this room is here just now, so it is for reading only."
            + " If you need someone now, the crisis help page has people you can talk to.");
    public static readonly ProblemCode InvalidCredential = new(
        400,
        "invalid-credential",
        "A credential needs the licence, its jurisdiction and the register you looked at; a licence that has run out cannot be verified.");
    public static readonly ProblemCode CohortClosed = new(
        403,
        "cohort-closed",
        "This group has begun with the people who joined before its start. Other groups are open to you.");
    public static readonly ProblemCode GroupClosed = new(
        409,
        "group-closed",
        "This group has closed for good. Who was in it can read what was said. Other groups are open to you.");
    public static readonly ProblemCode GroupOver = new(
        403,
        "room-closed",
        "This group has closed for good, so nobody would see what you write here. You can still read it."
            + " If you need someone now, the crisis help page has people you can talk to.");
    public static readonly ProblemCode SeatsTaken = new(
        409,
        "seats-taken",
        "More people are in this group than that, and nobody is put out by a number. Nothing was changed.");
    public static readonly ProblemCode AlreadySatIn = new(409, "already-sat-in",
        "You have sat in here once already. If it felt right, you can join.");
    public static readonly ProblemCode AlreadyIn = new(409, "already-in", "You are in this group: come in.");
    public static readonly ProblemCode InvalidAgreement = new(400, "invalid-agreement",
        "Please write an agreement of up to 8,000 characters.");
    public static readonly ProblemCode NobodyThere = new(404, "unknown-member", "There is nobody of that name here.");
    public static readonly ProblemCode BlockYourself = new(409, "block-yourself", "You cannot block yourself.");
    public static readonly ProblemCode TooManyBlocks = new(
        409,
        "too-many-blocks",
        "You have blocked 500 people already. Please take one back first, or ask the moderators for help.");
    public static readonly ProblemCode NothingPlanned = new(409, "nothing-planned", "This group has no plan of sessions.");
    public static readonly ProblemCode InvalidPlan = new(400, "invalid-plan", "A plan has a time zone and one to seven sessions a week.");
    public static readonly ProblemCode InvalidTime = new(400, "invalid-time", "Please give a time in the future, within seven days.");
    public static readonly ProblemCode SessionOverlap = new(409, "session-overlap", "At that time it would run into the next session.");
    public static readonly ProblemCode InvalidLead = new(400, "invalid-led-by", "Who facilitates must be professional or peers.");
}
