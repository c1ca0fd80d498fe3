-- No part of the product: a change as the next release may make it, with which this version and the one before must go on working.
alter table scenario_task wait 2 add column if not exists later_weight int null;
alter table message wait 2 add column if not exists later_kind varchar(9) not null default 'PLAIN' check (later_kind in ('PLAIN', 'RICH'));
alter table order_event wait 2 add index if not exists order_event_later (account_id, received_at);
create table if not exists later_note (
    id      bigint       not null auto_increment primary key,
    task_id bigint       not null,
    text    varchar(200) not null
);
