package io.afters.accounts;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The staff of all accounts. */
public interface StaffMembers extends Repository<StaffMember, Long> {
    Optional<StaffMember> findByEmail(String email);

    Optional<StaffMember> findById(long id);

    List<StaffMember> findByAccountId(long accountId);

    StaffMember save(StaffMember member);
}
