package io.afters.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test of a sandbox as {@code ./run} starts it: on a database of its own, with the demo data, and reachable over HTTP. Its
 * scheduler sleeps, so that nothing happens but what the test asks for.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "afters.sandbox=true",
            "afters.demo-data=true",
            "afters.data=target/test-sandbox",
            "db-scheduler.enabled=false"
        })
@AutoConfigureMockMvc
@Import({TestAccounts.class, Fuse.class})
public @interface SandboxIT {}
