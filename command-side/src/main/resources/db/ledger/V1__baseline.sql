-- The ledger, the clerk's list and the vault. All of it belongs to the role that migrates; the roles that the services
-- use are granted the least that they need, at the end of each part.

------------------------------------------------------------------------------------------------------------------------
-- The ledger: what is recorded, for ever.
------------------------------------------------------------------------------------------------------------------------

CREATE TABLE ledger.entry (
  index           bigint      NOT NULL PRIMARY KEY,
  recorded_at     timestamptz NOT NULL,
  type            text        NOT NULL,
  stream_type     text        NOT NULL,
  stream_id       text        NOT NULL,
  sequence        bigint      NOT NULL,
  leaf_hash       bytea       NOT NULL,
  bytes           bytea       NOT NULL,
  command_id      uuid,
  command_entries int
);

COMMENT ON COLUMN ledger.entry.command_id IS
  'On the first entry of a command: the first 128 bits of the SHA-256 of its account, a line feed, and its idempotency key.';
COMMENT ON COLUMN ledger.entry.command_entries IS 'Beside it: how many entries the command led to.';

-- An entry is one row: where a stream stands is read from its entries, and which key of which account led to what stands on
-- the first of them. (Rows of their own for streams and commands took a lone command a tenth longer, and a busy PostgreSQL a
-- quarter more work.)
--
-- What may be there once is a unique key: a place in a stream, and a command. (Looking both up under the head's lock took a
-- lone command a tenth longer, and held only for who appends through ledger.append.) If entry is ever partitioned by index,
-- these keys become each partition's own, and looking up what earlier partitions hold comes back.
CREATE UNIQUE INDEX entry_of_stream ON ledger.entry (stream_id, stream_type, sequence);
-- Streams are looked up by what else there is of their type.
CREATE INDEX entry_opens ON ledger.entry (stream_type, index) WHERE sequence = 0;
-- Others are looked up by whom they concern: agreements at a prison, say, who has a number in another list, or what may rest
-- on something that was corrected. What is no JSON concerns nobody, so that bytes which somebody damaged get in no index's way.
-- (PostgreSQL 15 has no IS JSON, so it is tried; what tries cannot run in parallel before PostgreSQL 17.)
CREATE FUNCTION ledger.concerns(entry bytea) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE PARALLEL UNSAFE AS $$
BEGIN
  RETURN (convert_from(entry, 'UTF8')::json -> 'concerns')::jsonb;
EXCEPTION WHEN data_exception THEN
  RETURN NULL;
END $$;
CREATE INDEX entry_opens_concerning ON ledger.entry USING gin (ledger.concerns(bytes) jsonb_path_ops)
  WHERE sequence = 0;
CREATE UNIQUE INDEX entry_of_command ON ledger.entry (command_id) WHERE command_id IS NOT NULL;

-- Whoever reads an entry reads it as corrected. Only corrections stand here, so that other entries pay nothing for it.
CREATE INDEX entry_that_corrects ON ledger.entry (stream_id, stream_type) WHERE type = 'fact.corrected';

-- Whoever acts for an organisation acts for it under each of its records. Only what joins two stands here.
CREATE INDEX entry_that_joins ON ledger.entry (index) WHERE type = 'organisation.joined';

-- One row: the size of the log, the right edge of its Merkle tree, and the time of the last entry. Every batch changes it,
-- so its page is left nearly empty for the versions to come.
CREATE TABLE ledger.head (
  singleton   boolean     NOT NULL PRIMARY KEY DEFAULT true CHECK (singleton),
  size        bigint      NOT NULL,
  frontier    bytea       NOT NULL,
  recorded_at timestamptz NOT NULL
) WITH (fillfactor = 10);

INSERT INTO ledger.head (size, frontier, recorded_at) VALUES (0, '', 'epoch');

-- Every checkpoint ever signed.
CREATE TABLE ledger.checkpoint (
  size      bigint      NOT NULL PRIMARY KEY,
  root      bytea       NOT NULL,
  note      text        NOT NULL,
  signed_at timestamptz NOT NULL
);

-- States of streams, kept so that long ones load fast. Nothing rests on them, and none is believed whose MAC, under a secret
-- derived from the key that signs the log, does not hold.
CREATE TABLE ledger.snapshot (
  stream_type text   NOT NULL,
  stream_id   text   NOT NULL,
  sequence    bigint NOT NULL,
  class       text   NOT NULL,
  state       bytea  NOT NULL,
  mac         bytea  NOT NULL,
  PRIMARY KEY (stream_id, stream_type, sequence)
);

-- What outsiders check the log with: its tree in tiles, the keys that sign it, and what its witnesses say.

-- Full tiles of the Merkle tree (C2SP tlog-tiles), written with the checkpoint that first covers them. A partial tile of
-- level 0 is read from the entries' leaf hashes, one of a higher level from the roots of the tiles below it.
CREATE TABLE ledger.tile (
  level  int    NOT NULL,
  index  bigint NOT NULL,
  root   bytea  NOT NULL,
  hashes bytea  NOT NULL,
  PRIMARY KEY (level, index)
);

-- The log's own keys, in the order in which they signed; the last one signs. Each but the first comes with the note in
-- which its predecessor handed over to it.
CREATE TABLE ledger.signer (
  place      int         NOT NULL GENERATED ALWAYS AS IDENTITY,
  key        text        NOT NULL PRIMARY KEY,
  succession text,
  since      timestamptz NOT NULL
);

-- Cosignatures, kept for ever beside the checkpoints that they cover.
CREATE TABLE ledger.cosignature (
  size        bigint      NOT NULL,
  witness     text        NOT NULL,
  line        text        NOT NULL,
  cosigned_at timestamptz NOT NULL,
  PRIMARY KEY (size, witness)
);

-- What each witness cosigned last is asked for with every page.
CREATE INDEX cosignature_last ON ledger.cosignature (witness, size);

-- How each witness stands: what it last answered. Nothing rests on it.
CREATE TABLE ledger.witness (
  key      text        NOT NULL PRIMARY KEY,
  address  text        NOT NULL,
  state    text        NOT NULL,
  said     text        NOT NULL,
  size     bigint      NOT NULL,
  asked_at timestamptz NOT NULL
);

-- The grants below already keep the services from changing what is recorded; this also stops who is granted more by mistake.
-- Only the owner is let through: it migrates.
CREATE FUNCTION ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The ledger is append-only: % on %.% is refused', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.entry
  FOR EACH STATEMENT WHEN (current_user <> '${owner}') EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.checkpoint
  FOR EACH STATEMENT WHEN (current_user <> '${owner}') EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.tile
  FOR EACH STATEMENT WHEN (current_user <> '${owner}') EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.signer
  FOR EACH STATEMENT WHEN (current_user <> '${owner}') EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.cosignature
  FOR EACH STATEMENT WHEN (current_user <> '${owner}') EXECUTE FUNCTION ledger.refuse_change();

-- Appends a batch: one statement, one round trip, one commit. The head moves only from the size that the batch was built
-- on; false says that it stands elsewhere. A stream that does not stand where it must, or a command that was recorded
-- before, is a unique_violation, and then nothing of the batch is there. The arrays have an element for each entry: times
-- are microseconds since 1970, follows says whether what stands before an entry in its stream must be there already, and the
-- last two are null but for a command's first entry. The scalar subquery is there because PostgreSQL never hashes it, and
-- the arrays of the rows are unnested beside each other because PostgreSQL stores what FROM unnests before it reads it.
CREATE FUNCTION ledger.append(
  expected_size bigint, new_size bigint, new_frontier bytea, at timestamptz,
  times bigint[], types text[], stream_types text[], stream_ids text[], sequences bigint[], follows boolean[],
  leaf_hashes bytea[], entries bytea[], command_ids uuid[], counts int[]
) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  UPDATE ledger.head SET size = new_size, frontier = new_frontier, recorded_at = at WHERE size = expected_size;
  IF NOT FOUND THEN
    RETURN false;
  END IF;

  IF true = ANY (follows) AND EXISTS (
    SELECT FROM unnest(stream_types, stream_ids, sequences, follows) AS n(stream_type, stream_id, sequence, follows)
    WHERE n.follows AND (
      SELECT e.index FROM ledger.entry e
      WHERE e.stream_id = n.stream_id AND e.stream_type = n.stream_type AND e.sequence = n.sequence - 1) IS NULL
  ) THEN
    RAISE unique_violation USING MESSAGE = 'A stream does not stand where it must';
  END IF;

  INSERT INTO ledger.entry (index, recorded_at, type, stream_type, stream_id, sequence, leaf_hash, bytes,
    command_id, command_entries)
  SELECT n.index, timestamptz 'epoch' + n.time * interval '1 microsecond',
    n.type, n.stream_type, n.stream_id, n.sequence, n.leaf_hash, n.bytes, n.command_id, n.command_entries
  FROM (SELECT generate_series(expected_size, new_size - 1) AS index, unnest(times) AS time, unnest(types) AS type,
    unnest(stream_types) AS stream_type, unnest(stream_ids) AS stream_id, unnest(sequences) AS sequence,
    unnest(leaf_hashes) AS leaf_hash, unnest(entries) AS bytes, unnest(command_ids) AS command_id,
    unnest(counts) AS command_entries) AS n;
  RETURN true;
END $$;

-- How many entries had been recorded at an instant. Times never decrease along the index, so halving finds it.
CREATE FUNCTION ledger.size_at(at timestamptz) RETURNS bigint LANGUAGE plpgsql STABLE AS $$
DECLARE
  low  bigint := 0;
  high bigint := (SELECT size FROM ledger.head);
  mid  bigint;
BEGIN
  WHILE low < high LOOP
    mid := (low + high) / 2;
    IF (SELECT recorded_at FROM ledger.entry WHERE index = mid) <= at THEN
      low := mid + 1;
    ELSE
      high := mid;
    END IF;
  END LOOP;
  RETURN low;
END $$;

GRANT USAGE ON SCHEMA ledger TO ${command}, ${query};
GRANT SELECT, INSERT ON
  ledger.entry, ledger.checkpoint, ledger.snapshot, ledger.tile, ledger.signer, ledger.cosignature TO ${command};
GRANT SELECT, INSERT, UPDATE ON ledger.witness TO ${command};
GRANT SELECT, UPDATE ON ledger.head TO ${command};
GRANT SELECT ON
  ledger.entry, ledger.head, ledger.checkpoint, ledger.tile, ledger.signer, ledger.cosignature, ledger.witness TO ${query};

------------------------------------------------------------------------------------------------------------------------
-- The clerk: what it watches, folded from the ledger. Nothing here that reading from entry 0 would not give again.
------------------------------------------------------------------------------------------------------------------------

-- The deadlines of each stream, as the shared fold gives them; a stream may have several.
CREATE TABLE clerk.due (
  stream     text        NOT NULL,
  name       text        NOT NULL,
  due        text,
  due_on     date,
  open       boolean     NOT NULL,
  recording  text        NOT NULL
    CHECK (recording IN ('NEVER', 'SOURCE', 'NOT_NEEDED', 'AWAITED', 'RECORDED')),
  ended      date,
  caused_by  bigint      NOT NULL,
  parts      int         NOT NULL,
  learned_at timestamptz,
  touched_at timestamptz NOT NULL,
  PRIMARY KEY (stream, name)
);

CREATE INDEX due_unrecorded ON clerk.due (due_on, stream, name) WHERE recording = 'AWAITED';

-- One row: the first entry that was not read yet, for deadlines and for corrections on which other streams rest.
CREATE TABLE clerk.progress (
  singleton boolean NOT NULL PRIMARY KEY DEFAULT true CHECK (singleton),
  next      bigint  NOT NULL,
  followed  bigint  NOT NULL
);

INSERT INTO clerk.progress (next, followed) VALUES (0, 0);

-- One row: what the last look at what stands beside the log found, for the status page and /health.
CREATE TABLE clerk.checked (
  singleton boolean     NOT NULL PRIMARY KEY DEFAULT true CHECK (singleton),
  at        timestamptz NOT NULL,
  findings  text[]      NOT NULL
);

-- As db-scheduler 16 asks for.
CREATE TABLE clerk.scheduled_tasks (
  task_name            text        NOT NULL,
  task_instance        text        NOT NULL,
  task_data            bytea,
  execution_time       timestamptz NOT NULL,
  picked               boolean     NOT NULL,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint      NOT NULL,
  priority             smallint,
  PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX execution_time_idx ON clerk.scheduled_tasks (execution_time);
CREATE INDEX last_heartbeat_idx ON clerk.scheduled_tasks (last_heartbeat);

GRANT USAGE ON SCHEMA clerk TO ${command}, ${query};
GRANT SELECT, INSERT, UPDATE ON clerk.checked TO ${command};
GRANT SELECT ON clerk.checked TO ${query};
GRANT SELECT, INSERT, UPDATE, DELETE ON clerk.due, clerk.scheduled_tasks TO ${command};
GRANT SELECT, UPDATE ON clerk.progress TO ${command};

------------------------------------------------------------------------------------------------------------------------
-- The vault: the keys of persons, each wrapped under a master key that is not in the database. Only the vault's role reads
-- and writes them; the query side reaches them through one function, a person at a time.
------------------------------------------------------------------------------------------------------------------------

CREATE TABLE vault.person_key (
  subject   text        NOT NULL PRIMARY KEY,
  master    text,
  wrapped   bytea,
  erased_at timestamptz,
  CHECK ((wrapped IS NULL) = (erased_at IS NOT NULL) AND (wrapped IS NULL) = (master IS NULL))
);

-- What was erased stays erased, whoever asks.
CREATE FUNCTION vault.refuse_revival() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The personal data of % was erased', OLD.subject USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER erased_for_good BEFORE UPDATE OR DELETE ON vault.person_key
  FOR EACH ROW WHEN (OLD.erased_at IS NOT NULL) EXECUTE FUNCTION vault.refuse_revival();

-- One person's key as it is wrapped; no row if there is none or it was destroyed.
CREATE FUNCTION vault.wrapped_key(of_subject text) RETURNS TABLE (master text, wrapped bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT k.master, k.wrapped FROM vault.person_key k WHERE k.subject = of_subject AND k.wrapped IS NOT NULL
$$;

-- Destroys the keys of all whose erasure is recorded. A crash may come after the entry and before the key is gone.
CREATE FUNCTION vault.destroy_erased() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  UPDATE vault.person_key k SET master = NULL, wrapped = NULL, erased_at = now()
  WHERE k.erased_at IS NULL AND EXISTS (
    SELECT FROM ledger.entry e
    WHERE e.stream_type = 'person' AND e.stream_id = k.subject AND e.type = 'person.data-erased')
$$;

REVOKE ALL ON FUNCTION vault.wrapped_key(text), vault.destroy_erased() FROM PUBLIC;
GRANT USAGE ON SCHEMA vault TO ${vault}, ${query};
GRANT SELECT, INSERT, UPDATE ON vault.person_key TO ${vault};
GRANT EXECUTE ON FUNCTION vault.destroy_erased() TO ${vault};
GRANT EXECUTE ON FUNCTION vault.wrapped_key(text) TO ${query};
