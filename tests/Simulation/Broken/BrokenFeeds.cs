using TherapyGroups.ClientWeb.Delivery;
using TherapyGroups.Groups;
using TherapyGroups.Tests.Simulation.Servers;

namespace TherapyGroups.Tests.Simulation.Broken;

/// <summary>A stream reads the log first and listens to pushes afterwards; what happens in between is nobody's.</summary>
public sealed class CatchesUpBeforeItListens : Variant
{
    public override async Task ServeGroup(
        Server server, GroupId group, long after, Func<ReadOnlyMemory<byte>, Task> write, CancellationToken gone)
    {
        await new GroupReader(group, server.Log, after).CatchUp(write);
        using var feed = new OpenFeed();
        try
        {
            await server.Groups.Attach(group, feed);
            while (await feed.WaitToRead(gone))
            {
                while (feed.TryRead(out var item))
                {
                    if (item is FeedItem.Happened happened)
                    {
                        await write(happened.Frame);
                    }
                }
            }
        }
        finally
        {
            server.Groups.Detach(group, feed);
        }
    }
}

/// <summary>A stream listens first, and writes both what the log has and what was pushed meanwhile.</summary>
public sealed class TellsTwiceWhatWasPushedMeanwhile : Variant
{
    public override async Task ServeGroup(
        Server server, GroupId group, long after, Func<ReadOnlyMemory<byte>, Task> write, CancellationToken gone)
    {
        using var feed = new OpenFeed();
        try
        {
            await server.Groups.Attach(group, feed);
            var reader = new GroupReader(group, server.Log, after);
            await reader.CatchUp(write);
            var isFirst = true;
            while (await feed.WaitToRead(gone))
            {
                while (feed.TryRead(out var item))
                {
                    await (isFirst && item is FeedItem.Happened happened ? write(happened.Frame) : reader.Take(item, write));
                }

                isFirst = false;
            }
        }
        finally
        {
            server.Groups.Detach(group, feed);
        }
    }
}

/// <summary>A stream shows what is pushed, and does not look for what was lost.</summary>
public sealed class ReliesOnPushes : Variant
{
    public override async Task ServeGroup(
        Server server, GroupId group, long after, Func<ReadOnlyMemory<byte>, Task> write, CancellationToken gone)
    {
        using var feed = new OpenFeed();
        try
        {
            await server.Groups.Attach(group, feed);
            var reader = new GroupReader(group, server.Log, after);
            await reader.CatchUp(write);
            while (await feed.WaitToRead(gone))
            {
                while (feed.TryRead(out var item))
                {
                    await (item is FeedItem.Tick ? Task.CompletedTask : reader.Take(item, write));
                }
            }
        }
        finally
        {
            server.Groups.Detach(group, feed);
        }
    }
}
