-- The ledger. Owned by the role that migrates; the roles that the services use are granted the least they need.
-- No unique key here needs every partition, so that entry can be partitioned by range of index.

CREATE TABLE ledger.entry (
  index       bigint      NOT NULL PRIMARY KEY,
  recorded_at timestamptz NOT NULL,
  type        text        NOT NULL,
  stream_type text        NOT NULL,
  stream_id   text        NOT NULL,
  sequence    bigint      NOT NULL,
  leaf_hash   bytea       NOT NULL,
  bytes       bytea       NOT NULL
);

-- Not unique: the row in ledger.stream is what keeps a stream's sequence dense.
CREATE INDEX entry_of_stream ON ledger.entry (stream_id, stream_type, sequence);

-- One row: the size of the log, the right edge of its Merkle tree, and the time of the last entry.
CREATE TABLE ledger.head (
  singleton   boolean     NOT NULL PRIMARY KEY DEFAULT true CHECK (singleton),
  size        bigint      NOT NULL,
  frontier    bytea       NOT NULL,
  recorded_at timestamptz NOT NULL
) WITH (fillfactor = 10);

INSERT INTO ledger.head (size, frontier, recorded_at) VALUES (0, '', 'epoch');

-- The sequence that the next entry of each stream will have.
CREATE TABLE ledger.stream (
  type text   NOT NULL,
  id   text   NOT NULL,
  next bigint NOT NULL,
  PRIMARY KEY (id, type)
) WITH (fillfactor = 70);

-- Idempotency: which key of which account led to which entries.
CREATE TABLE ledger.command (
  actor       text   NOT NULL,
  key         text   NOT NULL,
  body_hash   bytea  NOT NULL,
  first_index bigint NOT NULL,
  entries     int    NOT NULL,
  PRIMARY KEY (key, actor)
);

-- Every checkpoint ever signed.
CREATE TABLE ledger.checkpoint (
  size      bigint      NOT NULL PRIMARY KEY,
  root      bytea       NOT NULL,
  note      text        NOT NULL,
  signed_at timestamptz NOT NULL
);

-- States of streams, kept so that long ones load fast. Nothing rests on them.
CREATE TABLE ledger.snapshot (
  stream_type text   NOT NULL,
  stream_id   text   NOT NULL,
  sequence    bigint NOT NULL,
  revision    text,
  class       text   NOT NULL,
  state       bytea  NOT NULL,
  PRIMARY KEY (stream_id, stream_type, sequence)
);

CREATE FUNCTION ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The ledger is append-only: % on %.% is refused', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.entry
  FOR EACH STATEMENT WHEN (current_user <> '${owner}') EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.checkpoint
  FOR EACH STATEMENT WHEN (current_user <> '${owner}') EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.command
  FOR EACH STATEMENT WHEN (current_user <> '${owner}') EXECUTE FUNCTION ledger.refuse_change();

-- Appends a batch: one statement, one round trip, one commit. The head moves only from the size that the batch was built
-- on; false says that it stands elsewhere. A stream that does not stand where it must, or a key that was used before, is a
-- unique_violation, and then nothing of the batch is there. (Measured: a single statement of common table expressions that
-- does the same takes a quarter more time.)
CREATE FUNCTION ledger.append(
  expected_size bigint, new_size bigint, new_frontier bytea, at timestamptz,
  position_types text[], position_ids text[], position_expected bigint[], position_next bigint[],
  actors text[], keys text[], body_hashes bytea[], first_indexes bigint[], counts int[],
  types text[], stream_types text[], stream_ids text[], sequences bigint[], leaf_hashes bytea[], entries bytea[]
) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  opened    bigint;
  continued bigint;
BEGIN
  UPDATE ledger.head SET size = new_size, frontier = new_frontier, recorded_at = at WHERE size = expected_size;
  IF NOT FOUND THEN
    RETURN false;
  END IF;

  INSERT INTO ledger.command (actor, key, body_hash, first_index, entries)
  SELECT * FROM unnest(actors, keys, body_hashes, first_indexes, counts);

  INSERT INTO ledger.stream (type, id, next)
  SELECT p.type, p.id, p.next
  FROM unnest(position_types, position_ids, position_expected, position_next) AS p(type, id, expected, next)
  WHERE p.expected = 0;
  GET DIAGNOSTICS opened = ROW_COUNT;

  IF opened < cardinality(position_types) THEN
    UPDATE ledger.stream s SET next = p.next
    FROM unnest(position_types, position_ids, position_expected, position_next) AS p(type, id, expected, next)
    WHERE p.expected > 0 AND s.id = p.id AND s.type = p.type AND s.next = p.expected;
    GET DIAGNOSTICS continued = ROW_COUNT;
    IF opened + continued < cardinality(position_types) THEN
      RAISE unique_violation USING MESSAGE = 'A stream does not stand where it must';
    END IF;
  END IF;

  INSERT INTO ledger.entry (index, recorded_at, type, stream_type, stream_id, sequence, leaf_hash, bytes)
  SELECT expected_size + e.place - 1, at, e.type, e.stream_type, e.stream_id, e.sequence, e.leaf_hash, e.bytes
  FROM unnest(types, stream_types, stream_ids, sequences, leaf_hashes, entries) WITH ORDINALITY
    AS e(type, stream_type, stream_id, sequence, leaf_hash, bytes, place);
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
GRANT SELECT, INSERT ON ledger.entry, ledger.command, ledger.checkpoint, ledger.snapshot TO ${command};
GRANT SELECT, INSERT, UPDATE ON ledger.stream TO ${command};
GRANT SELECT, UPDATE ON ledger.head TO ${command};
GRANT SELECT ON ledger.entry, ledger.head, ledger.checkpoint TO ${query};
