package io.afters.shared.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** Tomcat's own refusals of calls that it can't even read, as problem documents and without a word about Tomcat. */
final class ProblemReport extends ErrorReportValve {
    private final ProblemWriter problems;

    ProblemReport(ProblemWriter problems) {
        this.problems = problems;
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        var path = request.getRequestURI();
        var unread = path == null || path.isEmpty();
        if (!unread && !ApiPaths.isApi(path)) {
            super.report(request, response, throwable);
        } else if (response.getStatus() >= 400 && response.getContentWritten() == 0 && response.setErrorReported()) {
            try {
                problems.write(response.getResponse(), response.getStatus());
                response.finishResponse();
            } catch (IOException | IllegalStateException e) {
                // The caller is gone, or has an answer already.
            }
        }
    }
}
