-- An entry is one row. Where a stream stands is read from its entries, and which key of which account led to what stands on
-- the first of them; both are checked under the lock that moving the head takes. (Rows of their own in ledger.stream and
-- ledger.command took a lone command a tenth longer, and a busy PostgreSQL a quarter more work.)

ALTER TABLE ledger.entry
  ADD command_id      uuid,
  ADD body_hash       bytea,
  ADD command_entries int;

COMMENT ON COLUMN ledger.entry.command_id IS
  'On the first entry of a command: the first 128 bits of the SHA-256 of its account, a line feed, and its idempotency key.';
COMMENT ON COLUMN ledger.entry.body_hash IS 'Beside it: the SHA-256 of the body that the key was sent with.';
COMMENT ON COLUMN ledger.entry.command_entries IS 'Beside it: how many entries the command led to.';

UPDATE ledger.entry e
SET command_id = encode(substring(sha256(convert_to(c.actor || E'\n' || c.key, 'UTF8')) FOR 16), 'hex')::uuid,
    body_hash = c.body_hash,
    command_entries = c.entries
FROM ledger.command c WHERE e.index = c.first_index;

-- Like entry_of_stream not unique, so that entry can be partitioned by index.
CREATE INDEX entry_of_command ON ledger.entry (command_id) WHERE command_id IS NOT NULL;

DROP FUNCTION ledger.append(
  bigint, bigint, bytea, timestamptz, text[], text[], bigint[], bigint[],
  text[], text[], bytea[], bigint[], int[], text[], text[], text[], bigint[], bytea[], bytea[]);
DROP TABLE ledger.stream;
DROP TABLE ledger.command;

-- Appends a batch: one statement, one round trip, one commit. The head moves only from the size that the batch was built
-- on; false says that it stands elsewhere. A stream that does not stand where it must, or a command that was recorded
-- before, is a unique_violation, and then nothing of the batch is there. Arrays but the first three have an element for
-- each entry.
CREATE FUNCTION ledger.append(
  expected_size bigint, new_size bigint, new_frontier bytea, at timestamptz,
  position_types text[], position_ids text[], position_expected bigint[],
  types text[], stream_types text[], stream_ids text[], sequences bigint[], leaf_hashes bytea[], entries bytea[],
  command_ids uuid[], body_hashes bytea[], counts int[]
) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  UPDATE ledger.head SET size = new_size, frontier = new_frontier, recorded_at = at WHERE size = expected_size;
  IF NOT FOUND THEN
    RETURN false;
  END IF;

  IF EXISTS (
    SELECT FROM unnest(position_types, position_ids, position_expected) AS p(type, id, expected)
    WHERE p.expected <> coalesce(
      (SELECT e.sequence + 1 FROM ledger.entry e
       WHERE e.stream_id = p.id AND e.stream_type = p.type ORDER BY e.sequence DESC LIMIT 1), 0)
  ) OR EXISTS (
    SELECT FROM unnest(command_ids) AS c(id), ledger.entry e WHERE e.command_id = c.id
  ) THEN
    RAISE unique_violation USING MESSAGE = 'A stream does not stand where it must, or a command was recorded before';
  END IF;

  INSERT INTO ledger.entry (index, recorded_at, type, stream_type, stream_id, sequence, leaf_hash, bytes,
    command_id, body_hash, command_entries)
  SELECT expected_size + e.place - 1, at, e.type, e.stream_type, e.stream_id, e.sequence, e.leaf_hash, e.bytes,
    e.command_id, e.body_hash, e.command_entries
  FROM unnest(types, stream_types, stream_ids, sequences, leaf_hashes, entries, command_ids, body_hashes, counts)
    WITH ORDINALITY
    AS e(type, stream_type, stream_id, sequence, leaf_hash, bytes, command_id, body_hash, command_entries, place);
  RETURN true;
END $$;
