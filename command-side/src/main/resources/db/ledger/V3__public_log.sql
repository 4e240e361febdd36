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

-- How each witness stands: what it last answered. Nothing rests on it.
CREATE TABLE ledger.witness (
  key      text        NOT NULL PRIMARY KEY,
  address  text        NOT NULL,
  state    text        NOT NULL,
  said     text        NOT NULL,
  size     bigint      NOT NULL,
  asked_at timestamptz NOT NULL
);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.tile
  FOR EACH STATEMENT WHEN (current_user <> '${owner}') EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.signer
  FOR EACH STATEMENT WHEN (current_user <> '${owner}') EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.cosignature
  FOR EACH STATEMENT WHEN (current_user <> '${owner}') EXECUTE FUNCTION ledger.refuse_change();

GRANT SELECT, INSERT ON ledger.tile, ledger.signer, ledger.cosignature TO ${command};
GRANT SELECT, INSERT, UPDATE ON ledger.witness TO ${command};
GRANT SELECT ON ledger.tile, ledger.signer, ledger.cosignature, ledger.witness TO ${query};
