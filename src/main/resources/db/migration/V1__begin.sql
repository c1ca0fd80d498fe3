-- Ids from outside are compared exactly: utf8mb4_nopad_bin tells Bob, bob, "Bob " and all emoji apart.
-- Texts for people use utf8mb4_uca1400_ai_ci, so that a search finds what a person would. Times are UTC, in microseconds.
-- Enum-like columns are ascii text with a CHECK that mirrors the domain: readable by support, closed for nonsense.

create table account (
    id                    bigint       not null auto_increment primary key,
    name                  varchar(200) not null,
    time_zone             varchar(64)  character set ascii not null,
    currency              char(3)      character set ascii not null,
    country               char(2)      character set ascii not null comment 'reads phones written without a country code',
    default_language      varchar(35)  character set ascii not null,
    history_horizon_hours int          not null default 24 check (history_horizon_hours between 0 and 87600),
    scenarios_enabled     boolean      not null default true,
    quiet_from            time         null comment 'from here on no message leaves, by the clock of its zone',
    quiet_until           time         null comment 'up to here; before quiet_from: of the next day',
    version               int          not null default 0 comment 'how often its settings were changed',
    created_at            datetime(6)  not null,
    constraint account_quiet_hours check ((quiet_from is null) = (quiet_until is null) and quiet_from <> quiet_until)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table staff_member (
    id            bigint       not null auto_increment primary key,
    account_id    bigint       not null,
    email         varchar(254) character set utf8mb4 collate utf8mb4_uca1400_ai_ci not null,
    name          varchar(200) not null,
    role          varchar(16)  character set ascii collate ascii_bin not null check (role in ('ADMIN', 'MARKETER', 'SUPPORT')),
    phone         varchar(16)  character set ascii collate ascii_bin null comment 'E.164',
    password_hash varchar(500) character set ascii collate ascii_bin null comment 'null: invited, has set none yet',
    password_changed_at datetime(6) null,
    link_hash     binary(32)   null comment 'SHA-256 of the one-time link that sets a password',
    link_until    datetime(6)  null comment 'the link is no longer valid at this moment',
    blocked       boolean      not null default false,
    created_at    datetime(6)  not null,
    last_sign_in_at datetime(6) null,
    unique key staff_member_email (email),
    unique key staff_member_link (link_hash),
    key staff_member_account (account_id),
    constraint staff_member_of_account foreign key (account_id) references account (id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table sign_in (
    id         bigint      not null auto_increment primary key,
    account_id bigint      not null,
    staff_id   bigint      not null,
    token_hash binary(32)  not null comment 'SHA-256 of what the cookie holds',
    stamp      binary(32)  not null comment 'SHA-256 of what the member must still be',
    begun_at   datetime(6) not null,
    seen_at    datetime(6) not null comment 'to the minute or so',
    unique key sign_in_token (token_hash),
    key sign_in_staff (staff_id),
    constraint sign_in_of_staff foreign key (staff_id) references staff_member (id),
    constraint sign_in_of_account foreign key (account_id) references account (id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table api_key (
    id                bigint       not null auto_increment primary key,
    account_id        bigint       not null,
    name              varchar(200) not null,
    token_start       varchar(16)  character set ascii collate ascii_bin not null comment 'shown to tell keys apart',
    token_hash        binary(32)     not null comment 'SHA-256 of the whole token',
    scopes            varchar(200) character set ascii collate ascii_bin not null comment 'comma-separated',
    limit_per_second  int          null check (limit_per_second > 0),
    created_at        datetime(6)  not null,
    last_used_at      datetime(6)  null comment 'to the minute or so',
    revoked_at        datetime(6)  null,
    unique key api_key_token (token_hash),
    key api_key_account (account_id),
    constraint api_key_of_account foreign key (account_id) references account (id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table audit_entry (
    id          bigint       not null auto_increment primary key,
    account_id  bigint       not null,
    at          datetime(6)  not null,
    actor       varchar(300) not null comment 'who: staff:5 Olena, key:2 Checkout, system',
    staff_id    bigint       null,
    action      varchar(32)  character set ascii collate ascii_bin not null,
    subject     varchar(64)  character set ascii collate ascii_bin not null comment 'what kind of thing',
    subject_id  varchar(128) character set utf8mb4 collate utf8mb4_nopad_bin not null,
    changes     json         not null comment '{"field": {"from": ..., "to": ...}}',
    key audit_entry_newest (account_id, id),
    key audit_entry_subject (account_id, subject, subject_id, id),
    key audit_entry_staff (account_id, staff_id, id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- One secret of the installation, made at the first start: signs list cursors, so that every node accepts them.
create table installation (
    id             int         not null primary key check (id = 1),
    signing_secret binary(32)  not null
);

create table customer (
    id              bigint       not null auto_increment primary key,
    account_id      bigint       not null,
    external_id     varchar(128) character set utf8mb4 collate utf8mb4_nopad_bin not null comment 'the platform''s own id',
    name            varchar(200) null,
    phone           varchar(16)  character set ascii collate ascii_bin null comment 'E.164',
    email           varchar(254) null,
    language        varchar(35)  character set ascii null,
    push_tokens     json         null,
    push_consent    boolean      null comment 'null: never stated, counts as consented',
    sms_consent     boolean      null,
    email_consent   boolean      null,
    push_withdrawn_at  datetime(6) null comment 'the guest said no to us; null once the platform says no as well',
    sms_withdrawn_at   datetime(6) null,
    email_withdrawn_at datetime(6) null,
    blocked         boolean      not null default false,
    told_at         datetime(6)  null comment 'time of the newest event that told of this customer',
    created_at      datetime(6)  not null,
    erased_at       datetime(6)  null,
    unique key customer_external (account_id, external_id),
    phone_end       varchar(16)  character set ascii collate ascii_bin generated always as (reverse(phone)) stored
        comment 'backwards, for searches by the last digits',
    key customer_phone (account_id, phone),
    key customer_phone_end (account_id, phone_end),
    key customer_email (account_id, email),
    key customer_name (account_id, name),
    key customer_newest (account_id, id),
    constraint customer_of_account foreign key (account_id) references account (id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- The words of names: customers are found by how a word begins, which an index can do, and in any account alone.
create table consent_withdrawal (
    id          bigint      not null auto_increment primary key,
    account_id  bigint      not null,
    customer_id bigint      not null,
    channel     varchar(5)  character set ascii collate ascii_bin not null check (channel in ('PUSH', 'SMS', 'EMAIL')),
    way         varchar(4)  character set ascii collate ascii_bin not null check (way in ('LINK', 'STOP')),
    at          datetime(6) not null,
    given_back_at datetime(6) null comment 'the guest told us to write again',
    key consent_withdrawal_customer (customer_id, id),
    constraint consent_withdrawal_of_customer foreign key (customer_id) references customer (id)
);

-- Phones that told an account STOP: whoever has one of them, also somebody we are told of later, gets no SMS until it tells START.
-- As a fingerprint, which outlives the person.
create table stopped_phone (
    account_id bigint      not null,
    phone      binary(32)  not null,
    at         datetime(6) not null,
    primary key (account_id, phone),
    constraint stopped_phone_of_account foreign key (account_id) references account (id)
);

create table customer_word (
    customer_id bigint      not null,
    word        varchar(64) not null,
    account_id  bigint      not null,
    primary key (customer_id, word),
    key customer_word_begin (account_id, word, customer_id),
    constraint customer_word_of_customer foreign key (customer_id) references customer (id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table customer_order (
    id            bigint        not null auto_increment primary key,
    account_id    bigint        not null,
    external_id   varchar(128)  character set utf8mb4 collate utf8mb4_nopad_bin not null,
    customer_id   bigint        not null,
    number        varchar(128)  character set utf8mb4 collate utf8mb4_nopad_bin null,
    source_type   varchar(16)   character set ascii collate ascii_bin null
        check (source_type in ('WEBSITE', 'ANDROID_APP', 'IOS_APP', 'CALL_CENTER', 'ON_SITE', 'AGGREGATOR')),
    delivery_type varchar(20)   character set ascii collate ascii_bin null
        check (delivery_type in ('STANDARD_DELIVERY', 'DOORSTEP_DELIVERY', 'TAKEAWAY', 'TABLE_RESERVATION', 'POSTAL_DELIVERY', 'DINE_IN', 'ROOM_SERVICE')),
    total         decimal(15,3) null check (total >= 0),
    placed_at     datetime(6)   null comment 'time of the first order.created told',
    completed_at  datetime(6)   null,
    cancelled_at  datetime(6)   null,
    reviewed_at   datetime(6)   null,
    told_at       datetime(6)   not null comment 'time of the newest event that told of this order',
    unique key customer_order_external (account_id, external_id),
    key customer_order_customer (customer_id, placed_at),
    key customer_order_number (account_id, number),
    constraint customer_order_of_customer foreign key (customer_id) references customer (id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table order_event (
    id            bigint       not null auto_increment primary key,
    account_id    bigint       not null,
    source        varchar(256) character set utf8mb4 collate utf8mb4_nopad_bin not null,
    event_id      varchar(128) character set utf8mb4 collate utf8mb4_nopad_bin not null,
    type          varchar(16)  character set ascii collate ascii_bin not null
        check (type in ('ORDER_CREATED', 'ORDER_COMPLETED', 'ORDER_CANCELLED', 'REVIEW_CREATED')),
    occurred_at   datetime(6)  not null,
    received_at   datetime(6)  not null,
    customer_id   bigint       not null,
    order_id      bigint       not null,
    new_order     boolean      not null comment 'the first order.created told of its order',
    total         decimal(15,3) null comment 'what was known of the order when this event was taken in',
    source_type   varchar(16)  character set ascii collate ascii_bin null,
    delivery_type varchar(20)  character set ascii collate ascii_bin null,
    review_rating smallint     null,
    review_text   text         null,
    unique key order_event_identity (account_id, source, event_id),
    key order_event_order (order_id, type),
    key order_event_customer (customer_id, new_order, occurred_at),
    key order_event_time (account_id, occurred_at),
    constraint order_event_of_order foreign key (order_id) references customer_order (id),
    constraint order_event_of_customer foreign key (customer_id) references customer (id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table scenario (
    id           bigint       not null auto_increment primary key,
    account_id   bigint       not null,
    name         varchar(200) not null,
    status       varchar(8)   character set ascii collate ascii_bin not null check (status in ('ACTIVE', 'INACTIVE')),
    trigger_type varchar(16)  character set ascii collate ascii_bin not null
        check (trigger_type in ('ORDER_CREATED', 'ORDER_COMPLETED', 'ORDER_CANCELLED', 'REVIEW_CREATED')),
    version      int          not null check (version >= 1),
    created_at   datetime(6)  not null,
    deleted_at   datetime(6)  null,
    key scenario_account (account_id, deleted_at, status, trigger_type),
    constraint scenario_of_account foreign key (account_id) references account (id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table scenario_version (
    scenario_id bigint       not null,
    version     int          not null check (version >= 1),
    account_id  bigint       not null,
    definition  json         not null comment 'the whole draft as it was saved',
    saved_at    datetime(6)  not null,
    saved_by    varchar(300) not null,
    primary key (scenario_id, version),
    constraint scenario_version_of_scenario foreign key (scenario_id) references scenario (id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table scenario_task (
    id                      bigint        not null auto_increment primary key,
    account_id              bigint        not null,
    scenario_id             bigint        not null,
    scenario_version        int           not null comment 'that started it, then that executed it',
    customer_id             bigint        not null,
    order_id                bigint        not null,
    trigger_event_id        bigint        not null,
    triggered_at            datetime(6)   not null,
    due_at                  datetime(6)   not null comment 'fixed when the task is created',
    created_at              datetime(6)   not null,
    shard                   tinyint       not null comment 'customer_id modulo the number of shards: nodes share the work by it',
    status                  varchar(9)    character set ascii collate ascii_bin not null
        check (status in ('PENDING', 'EXECUTED', 'CANCELLED', 'FAILED')),
    ended_at                datetime(6)   null comment 'when it was executed, cancelled or failed',
    reason                  varchar(32)   character set ascii collate ascii_bin null,
    detail                  varchar(500)  null comment 'in words: why it failed, which step was skipped',
    success_conditions      varchar(64)   character set ascii collate ascii_bin null comment 'fixed at execution, comma-separated',
    result                  varchar(18)   character set ascii collate ascii_bin null
        check (result in ('WAITING', 'SUCCESSFUL', 'CONDITIONS_NOT_MET')),
    result_due_at           datetime(6)   null comment 'last moment of the window',
    promo_code              varchar(32)   character set ascii collate ascii_bin null,
    cashback                decimal(15,3) null,
    once_per_order_key      bigint        null comment 'order id when the scenario runs once per order',
    once_per_customer_key   bigint        null comment 'customer id when the scenario runs once per user',
    unique key scenario_task_trigger (scenario_id, trigger_event_id),
    unique key scenario_task_once_per_order (scenario_id, once_per_order_key),
    unique key scenario_task_once_per_customer (scenario_id, once_per_customer_key),
    key scenario_task_due (shard, status, due_at),
    key scenario_task_lapse (result, result_due_at),
    key scenario_task_newest (account_id, id),
    key scenario_task_status (account_id, status, id),
    key scenario_task_scenario (account_id, scenario_id, status, id),
    key scenario_task_result (account_id, result, id),
    key scenario_task_triggered (account_id, triggered_at),
    key scenario_task_figures (account_id, triggered_at, status, result, scenario_id),
    key scenario_task_due_time (account_id, due_at),
    key scenario_task_ended (account_id, status, ended_at),
    key scenario_task_customer (customer_id, scenario_id),
    key scenario_task_order (order_id),
    constraint scenario_task_ended check ((status = 'PENDING') = (ended_at is null)),
    constraint scenario_task_result check (result is null or (status = 'EXECUTED' and result_due_at is not null)),
    constraint scenario_task_reason check (status <> 'CANCELLED' or reason is not null),
    constraint scenario_task_of_scenario foreign key (scenario_id) references scenario (id),
    constraint scenario_task_of_customer foreign key (customer_id) references customer (id),
    constraint scenario_task_of_order foreign key (order_id) references customer_order (id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table scenario_task_change (
    id         bigint       not null auto_increment primary key,
    task_id    bigint       not null,
    account_id bigint       not null,
    at         datetime(6)  not null,
    what       varchar(32)  character set ascii collate ascii_bin not null,
    cause      varchar(400) not null comment 'event, staff member or clock',
    reason     varchar(32)  character set ascii collate ascii_bin null,
    key scenario_task_change_task (task_id),
    constraint scenario_task_change_of_task foreign key (task_id) references scenario_task (id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- Cancelling all tasks that a filter showed. Its items are the tasks that were Pending when it began, and still wait for their turn.
create table task_cancellation (
    id            bigint        not null auto_increment primary key,
    account_id    bigint        not null,
    filter        varchar(1000) not null comment 'as the URL of the list tells it',
    total         int           not null check (total >= 0),
    cancelled     int           not null default 0 check (cancelled >= 0),
    late_executed int           not null default 0 comment 'had left Pending when their turn came',
    late_cancelled int          not null default 0,
    late_failed   int           not null default 0,
    status        varchar(8)    character set ascii collate ascii_bin not null check (status in ('RUNNING', 'DONE', 'STOPPED')),
    started_by    varchar(300)  not null,
    staff_id      bigint        null,
    created_at    datetime(6)   not null,
    ended_at      datetime(6)   null,
    start_key     binary(16)    not null comment 'drawn for each start: a commit whose answer was lost starts nothing twice',
    unique key task_cancellation_start (start_key),
    key task_cancellation_newest (account_id, id),
    constraint task_cancellation_sum check (cancelled + late_executed + late_cancelled + late_failed <= total),
    constraint task_cancellation_of_account foreign key (account_id) references account (id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table task_cancellation_item (
    cancellation_id bigint not null,
    customer_id     bigint not null,
    task_id         bigint not null,
    account_id      bigint not null,
    primary key (cancellation_id, customer_id, task_id),
    constraint task_cancellation_item_of foreign key (cancellation_id) references task_cancellation (id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table promo_campaign (
    id                 bigint        not null auto_increment primary key,
    account_id         bigint        not null,
    name               varchar(200)  not null,
    status             varchar(8)    character set ascii collate ascii_bin not null check (status in ('ACTIVE', 'INACTIVE')),
    discount_type      varchar(16)   character set ascii collate ascii_bin not null
        check (discount_type in ('PERCENT', 'FIXED', 'FREE_DELIVERY', 'GIFT')),
    discount_value     decimal(15,3) null check (discount_value > 0),
    discount_gift      varchar(200)  null,
    min_order_price    decimal(15,3) null check (min_order_price >= 0),
    valid_from         datetime(6)   null,
    valid_until        datetime(6)   null,
    activation_note    varchar(1000) null,
    uses_per_code      int           not null default 1 check (uses_per_code >= 1),
    codes_per_customer int           not null default 0 check (codes_per_customer >= 0),
    version            int           not null,
    created_at         datetime(6)   not null,
    deleted_at         datetime(6)   null,
    key promo_campaign_account (account_id, deleted_at, id),
    constraint promo_campaign_dates check (valid_from is null or valid_until is null or valid_from < valid_until),
    constraint promo_campaign_of_account foreign key (account_id) references account (id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table promo_code (
    id            bigint       not null auto_increment primary key,
    account_id    bigint       not null,
    code          varchar(32)  character set ascii collate ascii_bin not null comment 'always upper case',
    campaign_id   bigint       not null,
    customer_id   bigint       null,
    task_id       bigint       null,
    valid_from    datetime(6)  null comment 'null: as the campaign says',
    valid_until   datetime(6)  null,
    uses          int          not null default 0 check (uses >= 0),
    revoked_at    datetime(6)  null,
    revoke_reason varchar(200) null,
    created_at    datetime(6)  not null,
    job_id        bigint       null comment 'the code job that made it',
    assigned_at   datetime(6)  generated always as (if(customer_id is null, null, created_at)) stored comment 'when it became somebody''s',
    slot          tinyint      generated always as (
        case when revoked_at is not null then 3 when customer_id is null then 0 when valid_until is null then 1 else 2 end)
        stored comment 'for lists by status: 3 revoked, 0 of nobody, 1 of a customer, 2 of a customer with an end of its own',
    unique key promo_code_code (account_id, code),
    unique key promo_code_task (task_id),
    key promo_code_campaign (campaign_id, id, code),
    key promo_code_slot (campaign_id, slot, uses, id),
    key promo_code_end (campaign_id, slot, valid_until),
    key promo_code_customer (customer_id, campaign_id),
    key promo_code_assigned (account_id, slot, created_at, campaign_id, customer_id, uses, valid_until),
    key promo_code_assigned_at (campaign_id, assigned_at, id, slot, uses),
    constraint promo_code_of_campaign foreign key (campaign_id) references promo_campaign (id),
    constraint promo_code_of_customer foreign key (customer_id) references customer (id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- "order_id" is the platform's id here: a checkout redeems before any event has told of the order.
create table promo_code_use (
    id            bigint       not null auto_increment primary key,
    account_id    bigint       not null,
    code_id       bigint       not null,
    campaign_id   bigint       not null,
    customer_id   bigint       not null,
    order_id      varchar(128) character set utf8mb4 collate utf8mb4_nopad_bin not null,
    used_at       datetime(6)  not null,
    given_back_at datetime(6)  null,
    standing      boolean      generated always as (if(given_back_at is null, true, null)) stored comment 'true while the use stands: one for each code and order',
    unique key promo_code_use_once (code_id, order_id, standing),
    key promo_code_use_order (account_id, order_id),
    key promo_code_use_customer (customer_id, campaign_id),
    constraint promo_code_use_of_code foreign key (code_id) references promo_code (id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table code_job (
    id          bigint       not null auto_increment primary key,
    account_id  bigint       not null,
    campaign_id bigint       not null,
    total       int          not null check (total between 1 and 1000000),
    done        int          not null default 0 check (done between 0 and total),
    refused     int          not null default 0 comment 'lines of the file that can''t become codes',
    file_name   varchar(200) null comment 'null: the codes are drawn at random',
    status      varchar(8)   character set ascii collate ascii_bin not null check (status in ('RUNNING', 'DONE', 'FAILED', 'STOPPED')),
    detail      varchar(500) null,
    started_by  varchar(300) not null,
    created_at  datetime(6)  not null,
    ended_at    datetime(6)  null,
    start_key   binary(16)   not null comment 'drawn for each start: a commit whose answer was lost starts nothing twice',
    unique key code_job_start (start_key),
    key code_job_campaign (campaign_id, id),
    constraint code_job_of_campaign foreign key (campaign_id) references promo_campaign (id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- What became of each line of a file of codes. Kept until the end of days: it answers "where is my code?".
create table code_job_line (
    job_id     bigint       not null,
    number     int          not null comment 'of the line in the file, from 1',
    account_id bigint       not null,
    code       varchar(70)  character set utf8mb4 collate utf8mb4_nopad_bin null comment 'as it stands there, cut',
    customer   varchar(128) character set utf8mb4 collate utf8mb4_nopad_bin null comment 'the platform''s id',
    outcome    varchar(7)   character set ascii collate ascii_bin not null check (outcome in ('WAITING', 'MADE', 'REFUSED')),
    problem    varchar(300) null,
    primary key (job_id, number),
    key code_job_line_waiting (job_id, outcome, number),
    constraint code_job_line_of_job foreign key (job_id) references code_job (id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table cashback_entry (
    id          bigint        not null auto_increment primary key,
    account_id  bigint        not null,
    customer_id bigint        not null,
    amount      decimal(15,3) not null check (amount <> 0),
    at          datetime(6)   not null,
    task_id     bigint        null,
    reason      varchar(200)  not null,
    unique key cashback_entry_task (task_id),
    key cashback_entry_customer (customer_id, id),
    constraint cashback_entry_of_customer foreign key (customer_id) references customer (id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table message (
    id              bigint        not null auto_increment primary key,
    account_id      bigint        not null,
    task_id         bigint        null,
    customer_id     bigint        not null,
    channel         varchar(5)    character set ascii collate ascii_bin not null check (channel in ('PUSH', 'SMS', 'EMAIL')),
    recipient       text          null comment 'phone, e-mail or the push tokens',
    title           varchar(1000) null,
    text            mediumtext    null,
    status          varchar(7)    character set ascii collate ascii_bin not null
        check (status in ('QUEUED', 'SENT', 'UNKNOWN', 'FAILED', 'SKIPPED')),
    reason          varchar(500)  null,
    attempts        int           not null default 0,
    created_at      datetime(6)   not null,
    next_attempt_at datetime(6)   null comment 'null once the status is final, and while others of its chain have their turn',
    leased_until    datetime(6)   null comment 'a node is sending it; after this moment another may',
    sent_at         datetime(6)   null,
    turn            tinyint       null comment 'its place in a chain such as "push, else SMS"; null: sent whatever becomes of others',
    copy            smallint      not null default 0 comment 'the how-manieth time that staff sent it again; 0: sent by the engine',
    track_links     boolean       not null default false comment 'links lead through us, and are counted',
    receipt         varchar(11)   character set ascii collate ascii_bin null check (receipt in ('DELIVERED', 'UNDELIVERED', 'READ')),
    receipt_at      datetime(6)   null,
    clicks          int           not null default 0,
    clicked         boolean       generated always as (if(track_links, clicks > 0, null)) stored comment 'null: clicks are not counted',
    unique key message_task_channel (task_id, channel, copy),
    key message_due (status, account_id, channel, next_attempt_at),
    key message_newest (account_id, created_at, id, channel, status, receipt, clicked),
    key message_state (account_id, status, channel, receipt, created_at, id, clicked),
    key message_customer (customer_id, id),
    constraint message_queued check (status = 'QUEUED' or next_attempt_at is null),
    constraint message_waits check (status <> 'QUEUED' or next_attempt_at is not null or turn > 1),
    constraint message_receipt_time check ((receipt is null) = (receipt_at is null)),
    constraint message_receipt_sent check (receipt is null or status = 'SENT'),
    constraint message_of_customer foreign key (customer_id) references customer (id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- Tasks whose messages are all lost. Others stand here for a moment at most.
create table message_unreached (
    task_id    bigint      not null primary key,
    account_id bigint      not null,
    since      datetime(6) null comment 'null: somebody is finding out',
    key message_unreached_account (account_id, since),
    constraint message_unreached_of_account foreign key (account_id) references account (id)
);

-- Who carries an account's messages over a channel; no row: the built-in outbox.
create table channel_setup (
    account_id        bigint       not null,
    channel           varchar(5)   character set ascii collate ascii_bin not null check (channel in ('PUSH', 'SMS', 'EMAIL')),
    provider          varchar(8)   character set ascii collate ascii_bin not null
        check (provider in ('OUTBOX', 'SMTP', 'SMPP', 'HTTP', 'FCM', 'WEB_PUSH')),
    settings          mediumblob   null comment 'JSON, sealed with a key that is not in the database; null: none',
    rate_per_second   int          null check (rate_per_second > 0),
    fallback_provider varchar(8)   character set ascii collate ascii_bin null
        check (fallback_provider in ('OUTBOX', 'SMTP', 'SMPP', 'HTTP', 'FCM', 'WEB_PUSH')),
    fallback_settings mediumblob   null comment 'sealed as well',
    resend_unknown    boolean      not null default false comment 'what a provider may have taken over is sent again',
    version           int          not null comment 'nodes see by it that something was changed',
    primary key (account_id, channel),
    constraint channel_setup_of_account foreign key (account_id) references account (id)
);

-- Every time a message was handed to a gateway. Kept without what tells of a person: an erased one's reasons go.
create table message_attempt (
    message_id  bigint       not null,
    number      int          not null check (number >= 1),
    account_id  bigint       not null,
    started_at  datetime(6)  not null,
    ended_at    datetime(6)  not null,
    outcome     varchar(11)  character set ascii collate ascii_bin not null
        check (outcome in ('ACCEPTED', 'REJECTED', 'UNAVAILABLE', 'UNKNOWN')),
    reason      varchar(500) null,
    gateway     varchar(64)  character set ascii collate ascii_bin not null comment 'who was asked to take it',
    provider_id varchar(128) character set utf8mb4 collate utf8mb4_nopad_bin null comment 'what the provider calls the message',
    primary key (message_id, number),
    key message_attempt_provider (account_id, provider_id),
    constraint message_attempt_times check (ended_at >= started_at),
    constraint message_attempt_of_message foreign key (message_id) references message (id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- What providers tell of messages afterwards; it may arrive before we have written down that they took them.
create table message_receipt (
    account_id  bigint       not null,
    channel     varchar(5)   character set ascii collate ascii_bin not null,
    provider_id varchar(128) character set utf8mb4 collate utf8mb4_nopad_bin not null,
    kind        varchar(11)  character set ascii collate ascii_bin not null check (kind in ('DELIVERED', 'UNDELIVERED', 'READ')),
    told_at     datetime(6)  not null,
    reason      varchar(500) null,
    primary key (account_id, channel, provider_id, kind),
    constraint message_receipt_of_account foreign key (account_id) references account (id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- How often which link of a message was followed.
create table message_click (
    message_id bigint      not null,
    link       smallint    not null comment 'its place among the links of the text, from 1',
    account_id bigint      not null,
    clicks     int         not null,
    first_at   datetime(6) not null,
    last_at    datetime(6) not null,
    primary key (message_id, link),
    constraint message_click_of_message foreign key (message_id) references message (id)
);

-- Until when a channel's rate is used up, over all nodes; by the database's clock.
create table channel_pace (
    account_id bigint      not null,
    channel    varchar(5)  character set ascii collate ascii_bin not null,
    free_at    datetime(6) not null,
    primary key (account_id, channel),
    constraint channel_pace_of_account foreign key (account_id) references account (id)
);

-- The simulated time of a sandbox: how far it runs ahead of the real one. It only ever grows.
create table sandbox_clock (
    id             int    not null primary key check (id = 1),
    ahead_micros   bigint not null check (ahead_micros >= 0)
);

-- db-scheduler's own table, as its documentation asks for it.
create table scheduled_tasks (
    task_name            varchar(100) not null,
    task_instance        varchar(100) not null,
    task_data            blob,
    execution_time       timestamp(6) not null,
    picked               boolean      not null,
    picked_by            varchar(50),
    last_success         timestamp(6) null,
    last_failure         timestamp(6) null,
    consecutive_failures int,
    last_heartbeat       timestamp(6) null,
    version              bigint       not null,
    priority             smallint,
    primary key (task_name, task_instance),
    key scheduled_tasks_execution_time (execution_time),
    key scheduled_tasks_last_heartbeat (last_heartbeat),
    key scheduled_tasks_priority (priority desc, execution_time)
) default charset ascii collate ascii_bin;
