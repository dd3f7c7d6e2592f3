-- What the writer's clock said (ms since 1970 UTC), when the commit came here (a stamp of this file's own), which commits of other copies its writer had newly taken in ("writer:stamp", by key), and whether changes in it were left out on their way.
alter table commits add column clock integer not null default 0

alter table commits add column arrived integer not null default 0

alter table commits add column seen text not null default ''

alter table commits add column partial integer not null default 0

update commits set clock = stamp / 65536, arrived = stamp

-- Before plans travelled, whatever stood in a file was known to whoever wrote in it.
update commits set seen = coalesce((select group_concat(w || ':' || s, ' ') from (select e.writer as w, max(e.stamp) as s from commits e where e.seq < commits.seq and e.writer <> commits.writer group by e.writer)), '') where writer is not (select p.writer from commits p where p.seq < commits.seq order by p.seq desc limit 1)

-- 0: when it arrived, a later change of the same field stood already.
alter table change add column stood integer not null default 1

-- What each receiver was sent last: "writer:stamp", by key.
create table sent (receiver text primary key, heads text not null, at integer not null) strict
