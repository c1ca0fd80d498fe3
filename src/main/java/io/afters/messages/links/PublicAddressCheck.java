package io.afters.messages.links;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/** Finds out at once that the public address can't be one, before anything is started. */
class PublicAddressCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var settings = event.getEnvironment();
        var url = settings.getProperty("afters.public-url", "");
        if (!url.isBlank()) {
            PublicAddress.checked(url.strip(), settings.getProperty("afters.sandbox", Boolean.class, false));
        }
    }
}
