package io.afters.accounts.ui;

import io.afters.accounts.SignIns;
import io.afters.accounts.SignedIn;
import io.afters.accounts.StaffMember;
import io.afters.accounts.StaffMembers;
import io.afters.shared.LogFields;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of a staff member who was blocked, removed or changed since signing in, or has signed out at whichever
 * node, at the very next request.
 */
class StaffCheck extends OncePerRequestFilter {
    private final StaffMembers staff;
    private final SignIns signIns;
    private final RequestMatcher files;

    /** @param files that are nobody's */
    StaffCheck(StaffMembers staff, SignIns signIns, RequestMatcher files) {
        this.staff = staff;
        this.signIns = signIns;
        this.files = files;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return files.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof StaffMember member) {
            staff.findById(member.id())
                    .filter(member::isStill)
                    .filter(now -> stands(request, now))
                    .ifPresentOrElse(SignedIn::goOnAs, () -> end(request));
            try (var _ = LogFields.account(member.accountId())) {
                chain.doFilter(request, response);
            }
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean stands(HttpServletRequest request, StaffMember now) {
        var present = !"heartbeat".equals(request.getParameter("v-r"));
        return SignInCookie.of(request)
                .filter(id -> signIns.stands(id, now, present))
                .isPresent();
    }

    private static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
