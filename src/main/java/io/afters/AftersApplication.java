package io.afters;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts one node of Afters. */
@SpringBootApplication
public class AftersApplication {

    public static void main(String[] args) {
        SpringApplication.run(AftersApplication.class, args);
    }
}
