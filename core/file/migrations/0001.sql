-- Every record that the file knows of, by a short key of this file's own.
create table entity (key integer primary key, kind text not null, id text not null unique) strict

-- Every copy of the plan that has written here.
create table writer (key integer primary key, id text not null unique, machine text not null) strict

-- Every commit: a named, atomic step by somebody. seq is the order of arrival here, (stamp, writer) the plan's own order.
create table commits (seq integer primary key, stamp integer not null, writer integer not null references writer, author text not null, label text not null, role text not null, target integer references commits, unique (stamp, writer)) strict

create table field (key integer primary key, kind text not null, name text not null, unique (kind, name)) strict

-- The change log: one row a field, appended to and never changed.
create table change (seq integer primary key, at integer not null references commits, entity integer not null references entity, field integer not null references field, member integer references entity, before text not null, after text not null) strict

create index change_of on change (entity, field, seq)

create index change_at on change (at)

-- The members of the sets that records have now.
create table member (key integer primary key, entity integer not null references entity, field integer not null references field, member integer not null references entity, unique (entity, field, member)) strict

create table attachment (sha256 text primary key, bytes blob not null) strict

-- What is said once of the file: the id of the plan.
create table about (name text primary key, value text not null) strict
