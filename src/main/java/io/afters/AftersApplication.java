package io.afters;

import io.afters.database.DataFolderCheck;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts one node of Afters. */
@SpringBootApplication
public class AftersApplication {

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(AftersApplication.class);
        // Within a second, and not after the whole start
        application.addListeners(new PortCheck(), new DataFolderCheck());
        application.run(args);
    }
}
