using System.Text;

namespace SiteGen.Tests.Serving;

/// <summary>What a program says, line by line, while it runs.</summary>
internal sealed class Transcript
{
    private readonly Lock gate = new();
    private readonly StringBuilder lines = new();
    private TaskCompletionSource added = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Text
    {
        get
        {
            lock (gate)
            {
                return lines.ToString();
            }
        }
    }

    public int Length => Text.Length;

    public void Add(string? line)
    {
        lock (gate)
        {
            lines.Append(line).Append('\n');
            added.SetResult();
            added = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Waits until it says something, after a place; returns all it has said from there.</summary>
    public async Task<string> UntilAsync(string wanted, int from = 0)
    {
        using var patience = new CancellationTokenSource(ServeProcess.Patience);
        while (true)
        {
            var (next, text) = Look();
            if (text[from..].Contains(wanted, StringComparison.Ordinal))
            {
                return text[from..];
            }

            try
            {
                await next.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"The program did not say '{wanted}', but:\n{text[from..]}");
            }
        }
    }

    private (Task Next, string Text) Look()
    {
        lock (gate)
        {
            return (added.Task, lines.ToString());
        }
    }
}
