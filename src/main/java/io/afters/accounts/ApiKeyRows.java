package io.afters.accounts;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The API keys in the database. */
interface ApiKeyRows extends Repository<ApiKey, Long> {
    Optional<ApiKey> findByTokenHash(byte[] hash);

    Optional<ApiKey> findByIdAndAccountId(long id, long accountId);

    List<ApiKey> findByAccountIdOrderById(long accountId);

    ApiKey save(ApiKey key);
}
