using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using TherapyGroups.ClientWeb.Hosting;

namespace TherapyGroups.Tests.Server.Accounts;

/// <summary>The product's own wiring in this process, for what cannot be seen from outside. Nothing listens and nothing is swept.</summary>
internal sealed class InProcess : IAsyncDisposable
{
    private readonly TestFolder folder = new();
    private readonly WebApplication app;

    public InProcess(Action<IServiceCollection> replace)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.AddTherapyGroupsWeb(new StartOptions(folder.Path, IsDemo: false));
        replace(builder.Services);
        app = builder.Build();
    }

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public AsyncServiceScope Scope() => app.Services.CreateAsyncScope();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Dispose();
    }
}
