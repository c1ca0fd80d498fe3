package io.afters.accounts;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** The staff in the database, locked for a change: whoever changes a member, or counts admins, waits for their turn here. */
interface StaffRows extends Repository<StaffMember, Long> {
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<StaffMember> findByAccountIdOrderById(long accountId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<StaffMember> findByIdAndAccountId(long id, long accountId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<StaffMember> findByLinkHash(byte[] hash);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<StaffMember> findByEmail(String email);

    /** Whether anybody of any account can sign in, or could. */
    boolean existsByPasswordHashIsNotNull();

    StaffMember save(StaffMember member);
}
