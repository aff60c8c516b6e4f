namespace TherapyGroups;

/// <summary>Makes ids that nobody can guess: 128 random bits, in a simulation from its seed.</summary>
public interface IIdSource
{
    string Next();
}
