package io.afters.promotions;

import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the luck of random codes comes from. */
@Configuration
class PromotionsConfiguration {

    @Bean
    CodeGenerator codeGenerator() {
        return new CodeGenerator(new SecureRandom(), CodeAlphabet.STANDARD);
    }
}
