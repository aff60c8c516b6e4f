namespace TherapyGroups.Tests.Browser;

/// <summary>One server and one browser for all; one test at a time, because the two cores are shared with what they test.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<Stage>
{
    public const string Name = "browser";
}
