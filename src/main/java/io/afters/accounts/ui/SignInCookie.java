package io.afters.accounts.ui;

import io.afters.accounts.SignIn;
import io.afters.accounts.SignIns;
import io.afters.accounts.StaffMember;
import io.afters.accounts.Token;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** By this cookie another node knows who is signed in, when theirs has gone. Its session begins anew, with an id of its own. */
@Component
class SignInCookie implements RememberMeServices, LogoutHandler {
    static final String NAME = "afters-sign-in";
    /** Shared with Spring Security's provider, which believes nobody else. */
    static final String KEY = UUID.randomUUID().toString();

    private static final String OF_SESSION = "afters.sign-in";
    private static final Duration UNTIL_THE_BROWSER_CLOSES = Duration.ofSeconds(-1);

    private final SignIns signIns;

    SignInCookie(SignIns signIns) {
        this.signIns = signIns;
    }

    /** The sign-in that this request's session stands on. */
    static Optional<Long> of(HttpServletRequest request) {
        return Optional.ofNullable((Long) WebUtils.getSessionAttribute(request, OF_SESSION));
    }

    @Override
    public @Nullable Authentication autoLogin(HttpServletRequest request, HttpServletResponse response) {
        if (!opensAPage(request)) {
            return null;
        }
        var token = token(request);
        var resumed = token.flatMap(signIns::resume);
        if (resumed.isEmpty() && token.isPresent()) {
            send("", Duration.ZERO, request, response);
        }
        return resumed.map(signIn -> authentication(signIn, request)).orElse(null);
    }

    /** Vaadin's own calls are left to Vaadin: it has the page opened again, at the same address. */
    private static boolean opensAPage(HttpServletRequest request) {
        var accepted = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
        return HttpMethod.GET.matches(request.getMethod())
                && (accepted.contains("text/html") || "init".equals(request.getParameter("v-r")));
    }

    private static Authentication authentication(SignIn signIn, HttpServletRequest request) {
        request.getSession().setAttribute(OF_SESSION, signIn.id());
        var member = signIn.member();
        var role = new SimpleGrantedAuthority("ROLE_" + member.role().name());
        var authentication = new RememberMeAuthenticationToken(KEY, member, List.of(role));
        authentication.setDetails(new WebAuthenticationDetails(request));
        return authentication;
    }

    @Override
    public void loginFail(HttpServletRequest request, HttpServletResponse response) {
        // A wrong password says nothing of who is signed in already.
    }

    @Override
    public void loginSuccess(HttpServletRequest request, HttpServletResponse response, Authentication successful) {
        if (successful.getPrincipal() instanceof StaffMember member) {
            token(request).ifPresent(signIns::end);
            var begun = signIns.begin(member);
            request.getSession().setAttribute(OF_SESSION, begun.id());
            send(begun.token().text(), UNTIL_THE_BROWSER_CLOSES, request, response);
        }
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof StaffMember member) {
            of(request).ifPresent(id -> signIns.end(id, member));
        }
        token(request).ifPresent(signIns::end);
        send("", Duration.ZERO, request, response);
    }

    private static Optional<Token> token(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME))
                .map(Cookie::getValue)
                .map(Token::new);
    }

    private static void send(String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(NAME, value)
                .path(request.getContextPath() + "/")
                .maxAge(age)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
