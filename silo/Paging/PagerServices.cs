using Microsoft.Extensions.DependencyInjection;
using TherapyGroups.Paging;

namespace TherapyGroups.Silo.Paging;

/// <summary>Wires the pager.</summary>
internal static class PagerServices
{
    public static void AddPager(this IServiceCollection services, PagerSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(settings.Channels);
        if (settings is { Webhook: { } webhook, ConsoleUrl: { } console })
        {
            services.AddSingleton<IPagerLine>(provider =>
                new WebhookLine(webhook, console, WebhookLine.NewClient(), provider.GetRequiredService<TimeProvider>()));
        }

        if (settings is { Mail: { } mail, ConsoleUrl: { } address })
        {
            services.AddSingleton<IPagerLine>(_ => new MailLine(mail, address));
        }
    }
}
