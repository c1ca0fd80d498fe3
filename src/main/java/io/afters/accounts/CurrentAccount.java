package io.afters.accounts;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The account that the present call is about: the caller's, or, for work in the background, the one it was entered for.
 * Ask for it at the edges only; the domain takes accounts as arguments.
 */
@Component
public class CurrentAccount {
    private static final ScopedValue<Long> ENTERED = ScopedValue.newInstance();
    private static final ScopedValue<Caller> ACTING = ScopedValue.newInstance();

    private final Accounts accounts;

    CurrentAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Does background work for one account. */
    public static <T> T in(long accountId, Supplier<T> work) {
        return ScopedValue.where(ENTERED, accountId).call(work::get);
    }

    /** Does background work for one account. */
    public static void runIn(long accountId, Runnable work) {
        ScopedValue.where(ENTERED, accountId).run(work);
    }

    /** Does background work for the caller's account, in the caller's name. */
    public static void runAs(Caller caller, Runnable work) {
        ScopedValue.where(ENTERED, caller.accountId()).where(ACTING, caller).run(work);
    }

    /** Does work for the caller's account, in the caller's name. */
    static <T> T as(Caller caller, Supplier<T> work) {
        return ScopedValue.where(ENTERED, caller.accountId())
                .where(ACTING, caller)
                .call(work::get);
    }

    /** Throws {@link IllegalStateException} when the call is about no account: never "all of them". */
    public long id() {
        return find().orElseThrow(() -> new IllegalStateException("This work was entered for no account"));
    }

    public Account get() {
        return accounts.get(id());
    }

    /** The caller, for the audit trail. Throws {@link IllegalStateException} when nobody calls. */
    public Caller caller() {
        return currentCaller().orElseThrow(() -> new IllegalStateException("Nobody is calling"));
    }

    static Optional<Long> find() {
        return ENTERED.isBound() ? Optional.of(ENTERED.get()) : currentCaller().map(Caller::accountId);
    }

    /** The caller; none when work is done in the background. */
    public static Optional<Caller> currentCaller() {
        if (ACTING.isBound()) {
            return Optional.of(ACTING.get());
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }
}
