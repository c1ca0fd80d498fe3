package io.afters.audit;

/** An entity whose changes go into the audit trail by themselves. */
public interface Audited {
    long id();

    long accountId();
}
