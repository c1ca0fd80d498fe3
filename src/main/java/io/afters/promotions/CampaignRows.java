package io.afters.promotions;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The campaigns in the database. */
interface CampaignRows extends Repository<PromoCampaign, Long> {
    /** In the account that the work was entered for, as of every entity; one SQL that is known beforehand. */
    Optional<PromoCampaign> findById(long id);

    @Query("""
            select c from PromoCampaign c
             where c.accountId = :accountId and c.deletedAt is null and c.id < :before
               and (:status is null or c.status = :status)
               and (:name is null or c.name like :name escape '!')
             order by c.id desc limit :rows""")
    List<PromoCampaign> page(
            long accountId, @Nullable CampaignStatus status, @Nullable String name, long before, int rows);

    @Query("""
            select count(c) from PromoCampaign c
             where c.accountId = :accountId and c.deletedAt is null
               and (:status is null or c.status = :status)
               and (:name is null or c.name like :name escape '!')""")
    int count(long accountId, @Nullable CampaignStatus status, @Nullable String name);

    PromoCampaign save(PromoCampaign campaign);
}
