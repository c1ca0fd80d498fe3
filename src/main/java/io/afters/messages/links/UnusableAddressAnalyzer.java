package io.afters.messages.links;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a refusal at the start into its sentence, without a stack trace. */
class UnusableAddressAnalyzer extends AbstractFailureAnalyzer<UnusableAddress> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableAddress cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
