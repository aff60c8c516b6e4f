using TherapyGroups.Groups;

namespace TherapyGroups.Storage.Groups;

/// <summary>A row of <c>seats</c> with the account's name.</summary>
internal sealed class SeatRow
{
    public string MemberId { get; init; } = "";

    public string Pseudonym { get; init; } = "";

    public long Role { get; init; }

    public long? MutedUntil { get; init; }

    public long AcceptedVersion { get; init; }

    public Seat ToSeat() => new((GroupRole)Role, Pseudonym, MutedUntil.ToTime(), (int)AcceptedVersion);
}
