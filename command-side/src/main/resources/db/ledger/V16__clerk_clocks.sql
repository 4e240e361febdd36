-- Several things may be watched in one stream. The list is made anew from entry 0.

DROP TABLE clerk.due;

CREATE TABLE clerk.due (
  stream     text        NOT NULL,
  what       text        NOT NULL,
  due_on     date,
  answered   boolean     NOT NULL,
  recorded   boolean     NOT NULL,
  caused_by  bigint      NOT NULL,
  touched_at timestamptz NOT NULL,
  PRIMARY KEY (stream, what)
);

CREATE INDEX due_unrecorded ON clerk.due (due_on, stream, what) WHERE NOT answered AND NOT recorded;

GRANT SELECT, INSERT, UPDATE, DELETE ON clerk.due TO ${command};

UPDATE clerk.progress SET next = 0;
