namespace TherapyGroups.ClientWeb.Access;

/// <summary>Why a request was refused: a stable slug, a status, and a sentence for the person.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The slug in <c>code</c>. Clients are written to it: it never changes.</param>
/// <param name="Sentence">Kind, clear, and true for everyone who gets it.</param>
public sealed partial record ProblemCode(int Status, string Code, string Sentence)
{
    // Requests
    public static readonly ProblemCode InvalidBody = new(
        400,
        "invalid-body",
        "This request's body is not the JSON that was expected. Nothing was changed.");
    public static readonly ProblemCode ControlCharacter = new(
        400,
        "control-character",
        "This holds a control character, which nobody can see and we cannot keep. Please take it out. Nothing was changed.");

    public static readonly ProblemCode InvalidCursor = new(
        400,
        "invalid-cursor",
        "The place to read from must be a whole number, 0 or more.");
    public static readonly ProblemCode InvalidLimit = new(400, "invalid-limit", "The number of rows must be a whole number from 1 to 200.");
    public static readonly ProblemCode BodyTooLarge = new(
        413,
        "body-too-large",
        "This request is larger than anything we take. Nothing was changed.");
    public static readonly ProblemCode TooSlow = new(
        408,
        "too-slow",
        "This request came too slowly. Nothing was changed: please try again.");

    public static readonly ProblemCode UnsupportedMediaType = new(415, "unsupported-media-type", "Please send JSON (application/json).");
    public static readonly ProblemCode MethodNotAllowed = new(
        405,
        "method-not-allowed",
        "This address does not take that kind of request.");
    public static readonly ProblemCode NotFound = new(404, "not-found", "There is nothing here, or it is not yours to see.");
    public static readonly ProblemCode CrossSite = new(403, "cross-site", "This request came from another site and was refused.");
    public static readonly ProblemCode SlowDown = new(429, "slow-down", "That was a lot at once. Please wait a moment and try again.");
    public static readonly ProblemCode StorageUnavailable = new(
        503,
        "storage-unavailable",
        "We cannot save anything just now. Nothing of yours is lost: please try again in a moment.");
    public static readonly ProblemCode Unexpected = new(
        500,
        "unexpected",
        "Something went wrong on our side. Please try again in a moment.");

    // Who you are
    public static readonly ProblemCode SignedOut = new(401, "signed-out", "Please sign in first.");
    public static readonly ProblemCode Forbidden = new(403, "forbidden", "Your account cannot do this.");
    public static readonly ProblemCode WrongCredentials = new(401, "wrong-credentials", "This name and passphrase do not fit together.");
    public static readonly ProblemCode LockedOut = new(423, "locked-out", "Too many tries went wrong. Please wait, then try again.");
    public static readonly ProblemCode TotpRequired = new(401, "totp-required", "Please also give the six-digit code from your app.");
    public static readonly ProblemCode WrongTotp = new(
        401,
        "wrong-totp",
        "This code does not fit, or was used before. Please wait for the next one.");
    public static readonly ProblemCode PasskeyRequired = new(401, "passkey-required", "Please use your passkey to go on.");

    public static readonly ProblemCode WrongPasskey = new(401, "wrong-passkey", "This passkey does not fit. Please try again.");

    public static readonly ProblemCode PasskeyMismatch = new(
        400,
        "passkey-mismatch",
        "This passkey could not be checked. Please ask for a new one and try again.");

    public static readonly ProblemCode PasskeyKnown = new(409, "passkey-known", "This passkey is in use already.");

    public static readonly ProblemCode PasskeyNameTooLong = new(
        400, "passkey-name-too-long", "A name for a passkey can have up to 40 characters.");

    public static readonly ProblemCode TooManyPasskeys = new(
        409, "too-many-passkeys", "This account has ten passkeys. Please remove one first.");

    public static readonly ProblemCode TotpMismatch = new(
        400,
        "totp-mismatch",
        "This code does not fit. Please give the one that your app shows now.");
    public static readonly ProblemCode TotpEnrolled = new(409, "totp-enrolled", "Your account has an authenticator already.");
    public static readonly ProblemCode SecondFactorRequired = new(
        403,
        "second-factor-required",
        "Please set up an authenticator app first: what you will see here is not safe behind a passphrase alone.");
    public static readonly ProblemCode AccountClosed = new(
        403,
        "account-closed",
        "This account is closed. Please ask the people who run this service.");
    public static readonly ProblemCode NotYourself = new(409, "not-yourself", "Please ask another administrator to do this.");
    public static readonly ProblemCode PseudonymTaken = new(
        409,
        "pseudonym-taken",
        "Somebody has this name already. Please choose another.");
    public static readonly ProblemCode InvalidPseudonym = new(
        400,
        "invalid-pseudonym",
        "A name has 2 to 32 letters, digits, spaces, dots, hyphens or underscores, and begins with a letter or digit.");
    public static readonly ProblemCode WeakPassphrase = new(
        400,
        "weak-passphrase",
        "Please choose a passphrase of 10 to 200 characters that is not easily guessed, for example four words.");
    public static readonly ProblemCode UnderAge = new(
        400,
        "under-age",
        "These groups are for people of 13 and older. If you are younger, please talk to an adult you trust, or to a "
            + "child helpline in your country.");
    public static readonly ProblemCode InvalidCountry = new(
        400,
        "invalid-country",
        "The country must be a two-letter code, such as US. It decides which crisis lines we show you.");
    public static readonly ProblemCode TermsNotAccepted = new(400, "terms-not-accepted", "Please read and accept the terms first.");
    public static readonly ProblemCode UnknownInvitation = new(
        400,
        "unknown-invitation",
        "This invitation is unknown, used or expired. Please ask for a new one.");
    public static readonly ProblemCode InvalidRole = new(
        400,
        "invalid-role",
        "The role must be clinician, peer-moderator, facilitator or administrator.");
    public static readonly ProblemCode RoleMissing = new(
        409,
        "role-missing",
        "This account does not have that role. Please invite them to it first.");

    public static readonly ProblemCode CredentialMissing = new(
        400,
        "credential-missing",
        "A clinician's invitation needs the licence and its jurisdiction.");

    // Groups and messages
    public static readonly ProblemCode UnknownGroup = new(404, "unknown-group", "There is no such group.");
    public static readonly ProblemCode UnknownMessage = new(404, "unknown-message", "There is no such message in this group.");
    public static readonly ProblemCode NotAMember = new(403, "not-a-member", "You are not in this group.");
    public static readonly ProblemCode NotAModerator = new(403, "not-a-moderator", "Only a moderator of this group can do this.");
    public static readonly ProblemCode NotTheAuthor = new(403, "not-the-author", "Only the person who wrote a message can change it.");
    public static readonly ProblemCode Muted = new(
        403,
        "muted",
        "You can read here, but not write for a while."
            + " If you need someone now, the crisis help page has people you can talk to.");
    public static readonly ProblemCode Removed = new(
        403,
        "removed",
        "You were removed from this group and cannot join it now. Other groups are open to you.");
    public static readonly ProblemCode RoomClosed = new(
        403,
        "room-closed",
        "This room is closed between its sessions. You can read; please come back when it opens."
            + " If you need someone now, the crisis help page has people you can talk to.");
    public static readonly ProblemCode AgeBand = new(403, "age-band", "This group is for another age.");
    public static readonly ProblemCode AgreementChanged = new(
        409,
        "agreement-changed",
        "The group's agreement has changed. Please read it again and accept it.");
    public static readonly ProblemCode InvalidMessageId = new(
        400,
        "invalid-message-id",
        "Each message needs an id of its own: a UUID made by your client.");
    public static readonly ProblemCode MessageIdReused = new(
        409,
        "message-id-reused",
        "Another message has this id. Please send yours with a new one.");
    public static readonly ProblemCode Empty = new(400, "empty", "There is nothing in this message yet.");
    public static readonly ProblemCode TooLong = new(
        400,
        "too-long",
        "A message can have up to 2,000 characters. You could send it in parts.");
    public static readonly ProblemCode ContentNoteTooLong = new(
        400,
        "content-note-too-long",
        "A content note can have up to 80 characters.");
    public static readonly ProblemCode EditWindowClosed = new(
        409,
        "edit-window-closed",
        "A message can be changed for 15 minutes. You can still withdraw it.");
    public static readonly ProblemCode NotVisible = new(409, "not-visible", "This message is not shown any more, so it cannot be changed.");
    public static readonly ProblemCode InvalidGroup = new(
        400,
        "invalid-group",
        "A group needs a name (up to 80 characters), a topic (up to 40), an agreement (up to 8,000), 2 to 50 seats, and "
            + "1 to 3,650 days of keeping.");

    public static readonly ProblemCode InvalidSlowMode = new(
        400,
        "invalid-slow-mode",
        "Slow mode takes a number of seconds from 0 (off) to 3,600 (one message an hour).");

    public static readonly ProblemCode InvalidRetention = new(
        400,
        "invalid-retention",
        "Messages can be kept for 1 to 3,650 days.");
    public static readonly ProblemCode InvalidFilters = new(
        400,
        "invalid-filters",
        "The filters are a list of: phone-number, address, link, contact, method-detail. An empty list turns all off.");
    public static readonly ProblemCode ContentNoteMissing = new(400, "content-note-missing", "Please say what the note warns of.");
    public static readonly ProblemCode InvalidContentNotes = new(
        400,
        "invalid-content-notes",
        "The list can hold: loss, abuse, self-harm, suicide, food, substances, violence, illness, pregnancy, other.");
    public static readonly ProblemCode InvalidDays = new(400, "invalid-days", "The days must be a whole number from 1 to 365.");
    public static readonly ProblemCode AppealWordsMissing = new(400, "words-missing", "Please say why you see it differently.");
    public static readonly ProblemCode AlreadyAppealed = new(
        409,
        "already-appealed",
        "You have appealed against this already. You are told as soon as it is decided.");
}
