package io.afters.accounts.ui;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import io.afters.accounts.SignIns;
import io.afters.accounts.StaffMembers;
import io.afters.accounts.TooManySignInTries;
import io.afters.shared.ui.Translations;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Everything but the API: staff in browsers, with a session. */
@Configuration
class PanelSecurity {
    /** Of the panel, the same for everybody. */
    private static final String[] FILES = {"/css/**", "/js/**", "/webjars/echarts/**", "/favicon.svg", "/aura/**"};

    @Bean
    @Order(2)
    SecurityFilterChain panelChain(
            HttpSecurity http,
            AuthenticationProvider staffSignIn,
            StaffMembers staff,
            SignIns signIns,
            SignInCookie cookie,
            Translations translations) {
        return http.authenticationProvider(staffSignIn)
                .authorizeHttpRequests(calls -> calls.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(FILES)
                        .permitAll()
                        .requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll())
                .headers(PanelSecurity::headers)
                // Both after the headers, which belong to every answer
                .addFilterAfter(new DatabaseAwayPage(translations), HeaderWriterFilter.class)
                .addFilterAfter(new StaffCheck(staff, signIns, files()), DatabaseAwayPage.class)
                .addFilterBefore(new SameOriginSignIn(), UsernamePasswordAuthenticationFilter.class)
                .with(
                        vaadin(),
                        panel -> panel.loginView(LoginView.class)
                                .defaultSuccessUrl("/")
                                // What does not exist is answered by a page of the panel, after signing in.
                                .anyRequest(AuthorizedUrl::authenticated))
                .rememberMe(remembered -> remembered.rememberMeServices(cookie).key(SignInCookie.KEY))
                .formLogin(form -> form.failureHandler(PanelSecurity::refuse))
                .build();
    }

    /** What is handed out without asking who wants it, also while the database is away. */
    static RequestMatcher files() {
        var paths = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(Stream.concat(Stream.of(FILES), Stream.of("/VAADIN/build/**", "/VAADIN/static/**"))
                .<RequestMatcher>map(path -> paths.matcher(HttpMethod.GET, path))
                .toList());
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        var query = switch (why) {
            case TooManySignInTries _ -> LoginView.SLOW;
            case AuthenticationServiceException _ -> LoginView.AWAY;
            default -> LoginView.WRONG;
        };
        response.sendRedirect(request.getContextPath() + "/login?" + query);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                // Pages of the panel get a policy of their own, which lets their scripts run.
                .contentSecurityPolicy(csp -> csp.policyDirectives(ContentSecurity.FOR_ALL_BUT_PAGES))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), geolocation=(), microphone=(), payment=()"))
                .withObjectPostProcessor(eager());
    }

    /** Vaadin commits its pages before the filter would write its headers. */
    private static ObjectPostProcessor<HeaderWriterFilter> eager() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends HeaderWriterFilter> O postProcess(O filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }
}
