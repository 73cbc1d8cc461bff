-- When the patron read it in the inbox; NULL: not yet.
ALTER TABLE notice ADD COLUMN read_at timestamptz;

-- Digital reader cards: of a code only its SHA-256 is kept. It works once, until valid_until, and a newer one ends it.
CREATE TABLE card_code (
  code_hash bytea PRIMARY KEY,
  patron_id bigint NOT NULL REFERENCES patron (id),
  valid_until timestamptz NOT NULL,
  used_at timestamptz,
  -- a newer one was shown before this was used
  replaced_at timestamptz
);
CREATE UNIQUE INDEX card_code_one_open ON card_code (patron_id) WHERE used_at IS NULL AND replaced_at IS NULL;
CREATE INDEX card_code_valid_until ON card_code (valid_until);

CREATE TABLE wechat_account (
  appid text NOT NULL,
  openid text NOT NULL,
  -- told by WeChat only where the mini-program belongs to an open-platform account
  unionid text,
  patron_id bigint NOT NULL REFERENCES patron (id),
  bound_at timestamptz NOT NULL,
  PRIMARY KEY (appid, openid),
  UNIQUE (appid, patron_id)
);
CREATE INDEX wechat_account_patron ON wechat_account (patron_id);

-- A WeChat account that belongs to no card yet: whoever shows the ticket binds it. One for each account, a newer one ends
-- it; taking it locks its row, so that of two who bind one account the second sees what the first did.
CREATE TABLE binding_ticket (
  appid text NOT NULL,
  openid text NOT NULL,
  unionid text,
  ticket_hash bytea NOT NULL UNIQUE,
  valid_until timestamptz NOT NULL,
  PRIMARY KEY (appid, openid)
);
CREATE INDEX binding_ticket_valid_until ON binding_ticket (valid_until);
