package io.afters.database;

import java.nio.file.Path;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Finds out at once that the data folder can't be used or is another one's; the real claim comes later in the start. */
public final class DataFolderCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment environment = event.getEnvironment();
        if (EmbeddedDatabaseConfiguration.isWanted(environment)) {
            Path folder = Path.of(environment.getProperty("afters.data", EmbeddedDatabaseConfiguration.DEFAULT_FOLDER));
            DataFolder.claim(folder).close();
        }
    }
}
