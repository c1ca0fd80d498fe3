package io.afters.accounts.ui;

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
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the session of a staff member who was blocked, removed or changed since signing in, at the very next request. */
class StaffCheck extends OncePerRequestFilter {
    private final StaffMembers staff;

    StaffCheck(StaffMembers staff) {
        this.staff = staff;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/VAADIN/")
                && request.getMethod().equals("GET");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof StaffMember member) {
            staff.findById(member.id()).filter(member::isStill).ifPresentOrElse(SignedIn::goOnAs, () -> end(request));
            try (var _ = LogFields.account(member.accountId())) {
                chain.doFilter(request, response);
            }
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
