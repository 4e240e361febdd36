-- What the machinery of views keeps for itself. The tables of the views are made from their definitions.

-- How far the processor (*) and each view have come: they have seen the entries below size. A view without one is level with the
-- processor. Whoever changes a view's rows holds the processor's row.
CREATE TABLE progress (
  name       text   NOT NULL PRIMARY KEY,
  definition text   NOT NULL,
  size       bigint CHECK (size IS NOT NULL OR name <> '*'),
  -- On the processor's line: the right edge of the log's tree over so many entries as they were read, leaf by leaf.
  leaves     bigint,
  frontier   bytea
) WITH (fillfactor = 50);

-- One row: how far what was read was compared with roots that the log signed, the tree at the last of these, and the key that
-- the log had when these views were first made, where the settings name none.
CREATE TABLE proof (
  singleton boolean NOT NULL PRIMARY KEY DEFAULT true CHECK (singleton),
  size      bigint  NOT NULL,
  frontier  bytea   NOT NULL,
  key       text
) WITH (fillfactor = 50);

INSERT INTO proof (size, frontier) VALUES (0, '');

-- At most one row: that what was read does not prove, for which reason nothing is shown. Making all views anew lifts it.
CREATE TABLE halt (
  singleton boolean     NOT NULL PRIMARY KEY DEFAULT true CHECK (singleton),
  at        timestamptz NOT NULL,
  why       text        NOT NULL
);

-- Axon's token store.
CREATE TABLE token_entry (
  processorName text    NOT NULL,
  segment       integer NOT NULL,
  token         bytea,
  tokenType     text,
  timestamp     text,
  owner         text,
  PRIMARY KEY (processorName, segment)
) WITH (fillfactor = 10);

-- Axon's dead letters: what a view could not place, and what queues behind it.
CREATE TABLE dead_letter (
  deadLetterIdentifier text   NOT NULL PRIMARY KEY,
  processingGroup      text   NOT NULL,
  sequenceIdentifier   text   NOT NULL,
  sequenceIndex        bigint NOT NULL,
  messageType          text   NOT NULL,
  eventIdentifier      text   NOT NULL,
  timestamp            text   NOT NULL,
  payloadType          text   NOT NULL,
  payloadRevision      text,
  payload              bytea  NOT NULL,
  metaData             bytea,
  type                 text,
  aggregateIdentifier  text,
  sequenceNumber       bigint,
  tokenType            text,
  token                bytea,
  enqueuedAt           text   NOT NULL,
  lastTouched          text,
  processingStarted    text,
  causeType            text,
  causeMessage         text,
  diagnostics          bytea,
  UNIQUE (processingGroup, sequenceIdentifier, sequenceIndex)
);

-- One row: what the last look at the views and the reading log found, for the status page and /health.
CREATE TABLE checked (
  singleton boolean     NOT NULL PRIMARY KEY DEFAULT true CHECK (singleton),
  at        timestamptz NOT NULL,
  findings  text[]      NOT NULL
);

-- The reading log: who looked at what is not public. Not a view: it cannot be made anew, so it has a schema of its own.
-- Numbers are dense from 1, and the hash of each reading takes in the one before it: whoever changes, adds or takes out one
-- leaves a chain that does not hold, or does not end where the head says.
CREATE TABLE reading.reading (
  number  bigint      NOT NULL PRIMARY KEY,
  at      timestamptz NOT NULL,
  account text        NOT NULL,
  client  text,
  kind    text        NOT NULL,
  what    text        NOT NULL,
  entry   bigint      NOT NULL,
  hash    bytea       NOT NULL
);

-- One row: the last reading. Who adds to the log holds it.
CREATE TABLE reading.head (
  singleton boolean NOT NULL PRIMARY KEY DEFAULT true CHECK (singleton),
  number    bigint  NOT NULL,
  hash      bytea   NOT NULL
);

INSERT INTO reading.head (number, hash) VALUES (0, decode(repeat('00', 32), 'hex'));

CREATE INDEX reading_of_account ON reading.reading (account, number);

CREATE FUNCTION reading.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the reading log is only ever added to' USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON reading.reading
  FOR EACH STATEMENT EXECUTE FUNCTION reading.refuse_change();

-- How much of the ledger there was when an account looked at its desk, and at the end of the visit before: what is new to it.
-- No proof and no secret rests on it; whoever changes it changes only where somebody’s list of new entries begins.
CREATE TABLE reading.look (
  account text        NOT NULL PRIMARY KEY,
  size    bigint      NOT NULL,
  at      timestamptz NOT NULL,
  seen    bigint,
  seen_at timestamptz
);

-- Who asked for e-mail about what. The address is personal data and stands nowhere else: stopping deletes the row, and so does
-- not confirming within two days. An entry below position was told of or need not be; one below sending is being told of, which
-- is kept before the message is handed over, so that nothing is told of twice. From doubtful on a message may not have arrived;
-- the last that did was sent at told_at.
CREATE TABLE reading.digest (
  id           uuid        NOT NULL PRIMARY KEY,
  secret       text        NOT NULL,
  address      text        NOT NULL,
  search       jsonb       NOT NULL,
  rhythm       text        NOT NULL,
  account      jsonb,
  seen_at      timestamptz,
  asked_at     timestamptz NOT NULL,
  confirmed_at timestamptz,
  position     bigint      NOT NULL,
  sending      bigint,
  sending_at   timestamptz,
  doubtful     bigint,
  told_at      timestamptz,
  next_at      timestamptz NOT NULL,
  failures     integer     NOT NULL DEFAULT 0
);

CREATE INDEX digest_due ON reading.digest (next_at) WHERE confirmed_at IS NOT NULL;
CREATE INDEX digest_of_address ON reading.digest (lower(address));
CREATE INDEX digest_of_account ON reading.digest ((account ->> 'id'));

-- Files of which a registrar has recorded a part: what is recorded of them stands in the ledger, what is not is listed here
-- until it is, or until the registrar is done with it. The lines themselves are not kept.
CREATE TABLE reading.import (
  account  text        NOT NULL,
  file     text        NOT NULL,
  begun_at timestamptz NOT NULL,
  lines    integer     NOT NULL,
  recorded integer     NOT NULL,
  PRIMARY KEY (account, file)
);

CREATE TABLE reading.import_failure (
  account text    NOT NULL,
  file    text    NOT NULL,
  key     text    NOT NULL,
  line    integer NOT NULL,
  problem text    NOT NULL,
  PRIMARY KEY (account, file, key),
  FOREIGN KEY (account, file) REFERENCES reading.import ON DELETE CASCADE
);

-- Sessions of those who are signed in, with the columns that Spring Session asks for. Attributes are encrypted under a key made
-- of the master key, so that who reads the table cannot act for anybody.
CREATE TABLE reading.session (
  primary_id            text    NOT NULL PRIMARY KEY,
  session_id            text    NOT NULL UNIQUE,
  creation_time         bigint  NOT NULL,
  last_access_time      bigint  NOT NULL,
  max_inactive_interval integer NOT NULL,
  expiry_time           bigint  NOT NULL,
  principal_name        text
);

CREATE INDEX session_expires ON reading.session (expiry_time);

CREATE TABLE reading.session_attributes (
  session_primary_id text  NOT NULL REFERENCES reading.session ON DELETE CASCADE,
  attribute_name     text  NOT NULL,
  attribute_bytes    bytea NOT NULL,
  PRIMARY KEY (session_primary_id, attribute_name)
);

-- What people are filling in, encrypted as sessions are, until a day after they last sent some of it.
CREATE TABLE reading.draft (
  id         text        NOT NULL PRIMARY KEY,
  account    text        NOT NULL,
  kept_until timestamptz NOT NULL,
  sealed     bytea       NOT NULL
);

CREATE INDEX draft_kept_until ON reading.draft (kept_until);
CREATE INDEX draft_of_account ON reading.draft (account, kept_until);
