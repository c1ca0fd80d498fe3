package io.afters.promotions.api;

import io.afters.accounts.CurrentAccount;
import io.afters.promotions.CodeJob;
import io.afters.promotions.CodeJobs;
import io.afters.shared.web.OpaqueId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Work in the background: how far it is, and how to stop it. */
@RestController
@RequestMapping("/api/v1/jobs/{id}")
class JobsApi {
    private final CodeJobs jobs;
    private final CurrentAccount account;

    JobsApi(CodeJobs jobs, CurrentAccount account) {
        this.jobs = jobs;
        this.account = account;
    }

    @GetMapping
    JobAnswer get(@PathVariable String id) {
        return JobAnswer.of(jobs.get(account.get(), OpaqueId.read(id, "job")));
    }

    /** Stops the job; what it has made stays. One that has ended stays as it is. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(@PathVariable String id) {
        jobs.stop(account.get(), OpaqueId.read(id, "job"), account.caller());
    }

    /** How far a job is. */
    record JobAnswer(
            CodeJob.Status status,
            int done,
            int total,
            @Nullable String detail) {
        static JobAnswer of(CodeJob job) {
            return new JobAnswer(job.status(), job.done(), job.total(), job.detail());
        }
    }
}
