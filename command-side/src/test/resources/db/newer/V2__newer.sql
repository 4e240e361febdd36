-- What a newer version might add: nothing that an older one, which still runs, would miss or break.
CREATE TABLE ledger.newer (index bigint NOT NULL PRIMARY KEY REFERENCES ledger.entry, noted text NOT NULL);
ALTER TABLE ledger.entry ADD COLUMN newer text;
GRANT SELECT, INSERT ON ledger.newer TO ${command};
