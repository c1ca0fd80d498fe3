package io.afters;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.util.StringUtils;

/** Tells why the start failed and what to do as plain sentences; the framework's own report is switched off in the logging. */
class PlainFailureReport implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println(analysis.getDescription());
        if (StringUtils.hasText(analysis.getAction())) {
            System.err.println(analysis.getAction());
        }
    }
}
