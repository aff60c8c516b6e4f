using System.Diagnostics;

namespace TherapyGroups.EmbeddedSilo.Engine;

/// <summary>One call, from sending to the end of its last turn. It is in the list of one <see cref="Mailbox"/> all that time.</summary>
internal abstract class Call : ITurn
{
    private int _isAnswered;

    /// <summary>When the caller gives up, as a timestamp of the engine's clock.</summary>
    public long Deadline { get; set; } = long.MaxValue;

    // The three below belong to the mailbox and are changed under its gate.
    public Mailbox? Mailbox { get; set; }

    public LinkedListNode<Call>? Place { get; set; }

    public bool HasStarted { get; set; }

    /// <summary>The span within which it was sent; nothing where nobody traces.</summary>
    public ActivityContext Sender { get; set; }

    /// <summary>Set when the caller may cancel it.</summary>
    public CallCancellation? Cancellation { get; set; }

    public abstract string Name { get; }

    public abstract Interleaving Interleaving { get; }

    /// <summary>Whether somebody waits for the answer.</summary>
    public abstract bool IsAwaited { get; }

    /// <summary>Whether it counts as use of the grain.</summary>
    public virtual bool KeepsAlive => true;

    /// <summary>Whether it means nothing to another activation.</summary>
    public virtual bool DiesWithActivation => false;

    /// <summary>Whether the caller has its answer, and there is no use in beginning.</summary>
    public bool IsAnswered => Volatile.Read(ref _isAnswered) == 1;

    protected abstract GrainEngine Engine { get; }

    protected Exception? Failure { get; private set; }

    public void Begin() => _ = RunAsync();

    /// <summary>Ends the caller's wait with an exception.</summary>
    /// <returns>False when nobody was waiting.</returns>
    public bool TryFail(Exception exception)
    {
        if (!IsFirstAnswer())
        {
            return false;
        }
        Failure = exception;
        SendAnswer();
        return true;
    }

    public override string ToString() => $"{Name} of {Mailbox}";

    /// <summary>Runs the method and gives the caller what it returns.</summary>
    protected abstract Task InvokeAsync(object target);

    /// <summary>Ends the caller's task.</summary>
    protected abstract void CompleteAnswer();

    /// <summary>An answer, a time-out and a cancellation may come together; the first one counts.</summary>
    protected bool IsFirstAnswer() => IsAwaited && Interlocked.Exchange(ref _isAnswered, 1) == 0;

    /// <summary>
    /// The answer is a turn of its own: what hangs on the caller's task then never runs on the turn of the grain that answers, nor
    /// (as with a task that runs its continuations asynchronously) on a thread that the work queue knows nothing of.
    /// </summary>
    protected void SendAnswer()
    {
        Cancellation?.Forget();
        Engine.WorkQueue.Enqueue(CompleteAnswer);
    }

    /// <summary>Every await in here comes back to the mailbox, so the bookkeeping is part of the grain's turns.</summary>
    private async Task RunAsync()
    {
        var mailbox = Mailbox!; // set when the mailbox took it
        using var span = CallSpans.Begin(Name, Sender);
        try
        {
            if (!IsAnswered)
            {
                await InvokeAsync(mailbox.Target);
            }
        }
        catch (OperationCanceledException exception) when (Cancellation?.Token.IsCancellationRequested ?? false)
        {
            // What the caller asked for; it has stopped waiting.
            TryFail(exception);
        }
        catch (Exception exception)
        {
            if (!TryFail(exception))
            {
                Engine.Log.CallFailedUnheard(exception, Name, mailbox);
            }
        }
        mailbox.Finish(this);
    }
}
