package io.afters.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test of the whole application on the embedded MariaDB. All such tests share one application and one database: open an
 * account of your own ({@link TestAccounts}), and nobody disturbs anybody. The scheduler sleeps; call what it would call, or
 * move the clock of the sandbox, which all tests share and which only goes forward.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = {"afters.sandbox=true", "afters.demo-data=false", "db-scheduler.enabled=false"})
@AutoConfigureMockMvc
@Import({TestAccounts.class, Restaurants.class, TestPanel.class})
public @interface AftersIT {}
