using TherapyGroups.Storage;
using TherapyGroups.Storage.Keeping;
using TherapyGroups.Storage.Sealing;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Keeping;

/// <summary>A new master key, on either database.</summary>
public sealed class RotationTests : IAsyncLifetime
{
    private Vault? created;

    public static TheoryData<RotationStep> Steps => [.. Enum.GetValues<RotationStep>()];

    private Vault Vault => created ?? throw new InvalidOperationException("Not created yet.");

    private StorageFixture Storage => Vault.Storage;

    public async ValueTask InitializeAsync() => created = await Vault.Create();

    public ValueTask DisposeAsync()
    {
        Vault.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task After_a_rotation_everything_is_readable_with_the_new_key_and_nothing_with_the_old_one()
    {
        var before = Vault.Master;

        await Rotate(_ => { });

        await EverythingIsReadable();
        Vault.Master.Should().NotEqual(before);
        KeyFilesBeside().Should().BeEmpty();
        File.WriteAllText(Storage.Folder.File(MasterKey.FileName), Convert.ToBase64String(before));
        Storage.Reopen();
        await FluentActions.Awaiting(() => Storage.Books.Log.ReadAfter(Vault.Group, after: 1, limit: 10))
            .Should().ThrowAsync<StorageUnavailableException>();
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_rotation_that_dies_at_any_step_loses_nothing_and_can_be_done_again(RotationStep last)
    {
        await FluentActions.Awaiting(() => Rotate(step =>
        {
            if (step == last)
            {
                throw new PowerCutException();
            }
        })).Should().ThrowAsync<PowerCutException>();

        await EverythingIsReadable();
        KeyFilesBeside().Should().BeEmpty("the next start tidies up");
        await Rotate(_ => { });
        await EverythingIsReadable();
    }

    [Fact]
    public async Task A_rotation_that_dies_twice_loses_nothing()
    {
        foreach (var last in new[] { RotationStep.Rewrapped, RotationStep.KeyWritten })
        {
            await FluentActions.Awaiting(() => Rotate(step =>
            {
                if (step == last)
                {
                    throw new PowerCutException();
                }
            })).Should().ThrowAsync<PowerCutException>();
        }

        await EverythingIsReadable();
    }

    [Fact]
    public void Two_servers_may_hold_a_data_folder_and_then_no_command_may_have_it_alone()
    {
        using var folder = new TestFolder();
        using (DataFolderHold.Share(folder.Path))
        using (DataFolderHold.Share(folder.Path))
        {
            FluentActions.Invoking(() => DataFolderHold.Alone(folder.Path)).Should().Throw<InvalidDataException>()
                .WithMessage("A server is running on this data folder.*");
        }

        using var alone = DataFolderHold.Alone(folder.Path);
        FluentActions.Invoking(() => DataFolderHold.Share(folder.Path)).Should().Throw<InvalidDataException>();
    }

    [Fact]
    public async Task The_new_key_is_for_its_owner_only()
    {
        await Rotate(_ => { });

        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Storage.Folder.File(MasterKey.FileName)).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private async Task Rotate(Action<RotationStep> reached) =>
        await new MasterKeyRotation(Storage.Folder.Path, Storage.Books.Database, Storage.Time, reached).Run();

    private async Task EverythingIsReadable()
    {
        Storage.Reopen();
        var shown = await Storage.Books.Log.ReadMessagesBefore(Vault.Group, before: 100, limit: 10);
        shown.Select(message => message.Text).Should().Equal(Vault.Canary, "ben's words");
        await Storage.World.Post(await Storage.World.Group(), Vault.Ana, "still taken");
    }

    private IReadOnlyList<string> KeyFilesBeside() =>
    [
        .. Directory.EnumerateFiles(Storage.Folder.Path, "master-key.*").Select(path => Path.GetFileName(path))
            .Where(name => name != MasterKey.FileName),
    ];

    private sealed class PowerCutException : Exception;
}
