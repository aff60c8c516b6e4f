namespace TherapyGroups.ClientWeb.Access;

/// <summary>Refusals of the clinicians' desk, and of what members do for themselves and for each other.</summary>
public sealed partial record ProblemCode
{
    public static readonly ProblemCode ScreeningUnreadable = new(
        400,
        "screening-unreadable",
        "The answers must be an object (wishToBeDead, suicidalThoughts, method, intent, plan, behaviour) or a list of six yes or no. "
            + "Behaviour is never, lifetime or past-three-months.");
    public static readonly ProblemCode ScreeningFollowUpMissing = new(
        400,
        "screening-incomplete",
        "Question 2 is a yes: questions 3 (method), 4 (intent) and 5 (plan) need an answer too.");
    public static readonly ProblemCode ScreeningContradiction = new(
        400,
        "screening-contradiction",
        "Questions 3, 4 and 5 are asked only when question 2 is a yes.");
    public static readonly ProblemCode MemberGone = new(
        409,
        "member-gone",
        "This member's account is erased. There is nobody to reach here.");
    public static readonly ProblemCode PeerTaken = new(409, "peer-taken", "Another peer moderator was asked to introduce you already.");
    public static readonly ProblemCode NotAPeerModerator = new(
        400,
        "not-a-peer-moderator",
        "Only a peer moderator of the group where this was written can be asked to introduce you.");
    public static readonly ProblemCode OwnCase = new(409, "own-case", "This case is about you. Another clinician has to take it.");
    public static readonly ProblemCode PrivateRoomOver = new(
        403,
        "room-closed",
        "This private talk is over, so nobody would see what you write here. You can still read it."
            + " If you need someone now, the crisis help page has people you can talk to.");
    public static readonly ProblemCode RoomGone = new(
        409,
        "room-gone",
        "This private room is closed, or you were not asked into it.");
    public static readonly ProblemCode NothingOpen = new(
        409,
        "nothing-open",
        "No clinician is looking after you here at the moment, so nobody would see this. The contacts on the crisis help page are there "
            + "now.");
    public static readonly ProblemCode OwnWorry = new(
        400,
        "about-yourself",
        "This is about you. You can write it in the group, or talk to someone on the crisis help page right now.");
    public static readonly ProblemCode InvalidUrgency = new(
        400,
        "invalid-urgency",
        "Please say how near it seems: now, not-now or unsure.");
    public static readonly ProblemCode PlanChanged = new(
        409,
        "plan-changed",
        "Your plan was changed somewhere else. Look at it as it is now, then change it.");
    public static readonly ProblemCode StepTooLong = new(
        400,
        "step-too-long",
        "Each step of the plan can have up to 2,000 characters.");
    public static readonly ProblemCode NoPlan = new(404, "no-plan", "You have no safety plan yet.");
    public static readonly ProblemCode InvalidFollowUp = new(
        400,
        "invalid-follow-up",
        "The day to look again lies more than ten years away.");
    public static readonly ProblemCode PastFollowUp = new(
        400,
        "invalid-follow-up",
        "The day to look again is over already. Choose today or a later one.");
    public static readonly ProblemCode InvalidWorryId = new(
        400,
        "invalid-worry-id",
        "The worryId must be a UUID. Leave it out, and one is made.");
    public static readonly ProblemCode WorryIdReused = new(
        409,
        "worry-id-reused",
        "Something else was told under this worryId. Tell this under a new one, so that nothing is lost.");
}
