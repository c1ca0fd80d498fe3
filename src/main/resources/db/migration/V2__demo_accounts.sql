-- The accounts that a sandbox made by itself. Not ready: the start that makes one was interrupted, and the next begins anew.
create table demo_account (
    account_id bigint  not null primary key,
    ready      boolean not null,
    constraint demo_account_of_account foreign key (account_id) references account (id) on delete cascade
);
