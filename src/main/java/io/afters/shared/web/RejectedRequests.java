package io.afters.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** What the firewall turns away, such as {@code //} or {@code %2e} in a path, is answered like any other bad input. */
@Component
class RejectedRequests implements RequestRejectedHandler {
    private final ProblemWriter problems;

    RejectedRequests(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException refusal)
            throws IOException {
        problems.write(
                response, HttpStatus.BAD_REQUEST, "The address or a header holds characters that are not allowed.");
    }
}
