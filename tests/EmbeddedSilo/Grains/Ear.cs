namespace TherapyGroups.Tests.EmbeddedSilo.Grains;

/// <summary>Notes what it hears.</summary>
public sealed class Ear(World world) : IScribeObserver
{
    public void Hear(string what) => world.Note($"heard {what}");

    public async Task<string> Answer()
    {
        await world.AtDoor("ear");
        return "yes";
    }
}
